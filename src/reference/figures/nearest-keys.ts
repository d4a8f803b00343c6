/** A key less like the wanted one than this is not worth naming. */
const leastLikeness = 0.6;

/**
 * The keys most like a mistyped one, best first: those that hold all its words ("oryx total" finds
 * `losses.oryx.total`, "koksan" every key of it), then those in which few letters must change (edit
 * distance) or that share most words. A year or a type of tank is no typing slip: keys with another
 * one are named only when there are no better ones.
 */
export function nearestKeys(wanted: string, keys: readonly string[], count = 3): readonly string[] {
  const alike = keys
    .map((key) => compare(wanted, key))
    .filter(({ rank, likeness }) => rank === 2 || likeness >= leastLikeness)
    .sort((a, b) => b.rank - a.rank || b.likeness - a.likeness); // equals stay in the edition's order
  const best = Math.min(1, alike[0]?.rank ?? 0);
  return alike
    .filter(({ rank }) => rank >= best)
    .slice(0, count)
    .map(({ key }) => key);
}

interface Candidate {
  readonly key: string;
  /** 2: holds all words that are wanted; 1: all of those with a digit; 0: neither. */
  readonly rank: 0 | 1 | 2;
  readonly likeness: number;
}

function compare(text: string, key: string): Candidate {
  const [wanted, words] = [wordsOf(text), wordsOf(key)];
  const missing = wanted.filter((word) => !words.some((other) => isSameWord(word, other)));
  const partnered = wanted.length - missing.length;
  const sharedWords = (2 * partnered) / (wanted.length + words.length || 1);
  const likeness = Math.max(sharedLetters(text, key), sharedWords);
  if (partnered > 0 && missing.length === 0) return { key, rank: 2, likeness };
  return { key, rank: missing.some(hasDigit) ? 0 : 1, likeness };
}

/** From 0, no letter in its place, to 1, the same text. */
function sharedLetters(wanted: string, key: string): number {
  const longest = Math.max(wanted.length, key.length);
  if (longest === 0) return 1;
  return 1 - editDistance(wanted, key, longest * (1 - leastLikeness)) / longest;
}

/** Types of tank are written with a hyphen (T-90M), and without one in keys. */
function wordsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/\bt-(?=\d)/g, 't')
    .split(/[^a-z0-9]+/);
  return [...new Set(words)].filter((word) => word !== '');
}

/** The same word, one that begins with the other, or one typing slip away. */
function isSameWord(a: string, b: string): boolean {
  if (a === b || hasDigit(a) || hasDigit(b)) return a === b;
  const shorter = Math.min(a.length, b.length);
  if (shorter > 2 && (a.startsWith(b) || b.startsWith(a))) return true;
  return shorter > 3 && isOneSlipAway(a, b);
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

/** Whether one letter more, less or other, or two neighbours swapped, turns one word into the other. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  const swapped = (restA[1] ?? '') + (restA[0] ?? '') + restA.slice(2);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    swapped === restB
  );
}

/**
 * Fewest insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
 * Beyond `most` the exact number does not matter: the answer is then the length of the longer text.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  const longest = Math.max(a.length, b.length);
  if (longest - Math.min(a.length, b.length) > most) return longest;
  const width = b.length + 1;
  const row = (): number[] => new Array<number>(width).fill(0);
  let [beforeLast, last, current] = [row(), row().map((_, j) => j), row()];
  const at = (cells: readonly number[], j: number): number => cells[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let fewestInRow = i;
    for (let j = 1; j < width; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let fewest = Math.min(at(last, j) + 1, at(current, j - 1) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        fewest = Math.min(fewest, at(beforeLast, j - 2) + 1);
      current[j] = fewest;
      fewestInRow = Math.min(fewestInRow, fewest);
    }
    if (fewestInRow > most + 1) return longest; // a swap could still save one
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return at(last, b.length);
}
