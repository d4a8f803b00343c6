/** A key less like the wanted one than this is not worth naming. */
const leastLikeness = 0.6;

/**
 * The keys most like a mistyped one, best first. Two keys are alike when few letters must change
 * (edit distance), or when they share words: "oryx total" finds `losses.oryx.total`.
 */
export function nearestKeys(wanted: string, keys: readonly string[], count = 3): readonly string[] {
  const words = wordsOf(wanted);
  return keys
    .map((key) => ({
      key,
      likeness: Math.max(sharedLetters(wanted, key), sharedWords(words, key)),
    }))
    .filter((candidate) => candidate.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness) // equals stay in the edition's order: totals come first
    .slice(0, count)
    .map(({ key }) => key);
}

/** From 0, no letter in its place, to 1, the same text. */
function sharedLetters(wanted: string, key: string): number {
  const longest = Math.max(wanted.length, key.length);
  if (longest === 0) return 1;
  return 1 - editDistance(wanted, key, longest * (1 - leastLikeness)) / longest;
}

/** Share of the words of both that have a partner in the other: the same word, or one typing slip away. */
function sharedWords(wanted: readonly string[], key: string): number {
  const words = wordsOf(key);
  if (wanted.length === 0 || words.length === 0) return 0;
  const partnered = wanted.filter((word) => words.some((other) => isSameWord(word, other))).length;
  return (2 * partnered) / (wanted.length + words.length);
}

function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[^a-z0-9]+/))].filter((word) => word !== '');
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 3 && isOneSlipAway(a, b));
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
