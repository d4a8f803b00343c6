/** A key less like the wanted one than this is not worth naming. */
const leastLikeness = 0.4;

/**
 * The keys most like a mistyped one, best first. Two keys are alike when few letters must change
 * (edit distance), or when they share words: "oryx total" finds `losses.oryx.total`.
 */
export function nearestKeys(wanted: string, keys: readonly string[], count = 3): readonly string[] {
  return keys
    .map((key) => ({ key, likeness: likeness(wanted, key) }))
    .filter((candidate) => candidate.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness) // equals stay in the edition's order: totals come first
    .slice(0, count)
    .map(({ key }) => key);
}

/** From 0, nothing in common, to 1, the same. */
function likeness(wanted: string, key: string): number {
  const longest = Math.max(wanted.length, key.length);
  const byLetters = longest === 0 ? 1 : 1 - editDistance(wanted, key) / longest;
  return Math.max(byLetters, sharedWords(wanted, key));
}

/** Share of the words of both that have a partner in the other: the same word, or one typing slip away. */
function sharedWords(wanted: string, key: string): number {
  const [a, b] = [wordsOf(wanted), wordsOf(key)];
  if (a.length === 0 || b.length === 0) return 0;
  const partnered = a.filter((word) => b.some((other) => isSameWord(word, other))).length;
  return (2 * partnered) / (a.length + b.length);
}

function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[^a-z0-9]+/))].filter((word) => word !== '');
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 3 && editDistance(a, b) <= 1);
}

/** Fewest insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(beforeLast, j - 2) + 1
          : Infinity;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
