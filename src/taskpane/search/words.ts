/** What people call the same thing: where one of these stands, the word before them counts, too. */
const synonyms: readonly (readonly [word: string, said: string])[] = [
  ['dprk', 'north korean?s?|nk|kpa|pyongyang'],
  ['in-service', 'in service|active( stock| fleet)?|start(ing)? stock|operational'],
  ['refurbish', 'refurbish(ed|ing|ment)?|restor(ed?|ing|ation)|overhaul(ed)?|reactivated?'],
  ['loss', 'loss(es)?|lost|destroyed|knocked out'],
  ['storage', 'storage|stored|depots?|reserves?'],
  ['build', 'new|newly built|built|builds?|production|produc(ed?|ing)'],
];

const said = synonyms.map(
  // Not a part of a key or of a longer word.
  ([word, words]) =>
    [
      word,
      new RegExp(`(?<![\\p{L}\\d.-])(?:${words})(?![\\p{L}\\d-]|\\.[\\p{L}\\d])`, 'gu'),
    ] as const,
);

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const numerals = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Words that are in most labels and say nothing alone. */
const emptyWords = new Set('a an and at by for from in of on or the to with'.split(' '));

/**
 * A text as words to find it by: small letters without accents, numbers as digits whatever their
 * dress ("3,960", "3 960", "US$20 bn"), types without their hyphen ("T-62s" is t62), no plural s;
 * and beside them what else people call it.
 */
export function indexedWords(text: string): readonly string[] {
  const all = plain(text);
  return [
    ...split(all),
    ...said.flatMap(([word, pattern]) => (all.search(pattern) < 0 ? [] : [word])),
  ];
}

/** What is searched for, in the same words: of each group one is enough. */
export function wantedWords(query: string): readonly (readonly string[])[] {
  const meant: string[][] = [];
  const rest = said.reduce(
    (text, [word, pattern]) =>
      text.replace(pattern, (found) => {
        const parts = split(found);
        // Several words mean it only together.
        meant.push(parts.length === 1 ? [...parts, word] : [word]);
        return ' ';
      }),
    plain(query),
  );
  return [...split(rest).map((word) => [word]), ...meant];
}

function plain(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .replace(/[‐‑‒–—−]/g, '-')
      .replace(/[\u00a0\u2009\u202f]/g, ' ')
      .replace(/(\d)\s*(%|per ?cent\b)/g, '$1 percent')
      .replace(/\b(us)?\$|\busd\b/g, ' usd ')
      .replace(/(?<!\d)\d{1,3}(?:[, ]\d{3})+(?!\d)/g, (digits) => digits.replace(/[, ]/g, ''))
      // As in German: not a part of a key or a version.
      .replace(/(?<![\w.-])[1-9]\d{0,2}(?:\.\d{3})+(?![\w.-])/g, (digits) =>
        digits.replaceAll('.', ''),
      )
      .replace(/(\d+(?:\.\d+)?)\s*(thousand|million|billion|k|mn|bn)\b/g, (_all, digits, scale) =>
        String(Number(digits) * (scales[String(scale)] ?? 1)),
      )
      .replace(
        /\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g,
        (word) => String(numerals.indexOf(word)),
      )
      // A type of tank, not a range of numbers.
      .replace(/\b([a-z]{1,3})-(?=\d{1,3}[a-z0-9]*\b)/g, '$1')
  );
}

function split(text: string): string[] {
  return text.split(/[^\p{L}\p{N}.-]+/u).flatMap((chunk) => {
    const whole = chunk.replace(/^[.-]+|[.-]+$/g, '');
    if (whole === '' || emptyWords.has(whole)) return [];
    if (/^\d+(\.\d+)?$/.test(whole) || isDate(whole)) return dateParts(whole);
    // A key such as losses.oryx.total is found whole and by its parts.
    const parts = whole
      .split(/[.-]+/)
      .map(singular)
      .filter((part) => !emptyWords.has(part));
    return parts.length > 1 ? [...(whole.includes('.') ? [whole] : []), ...parts] : parts;
  });
}

const isDate = (word: string) => /^\d{4}-\d{2}(-\d{2})?$/.test(word);

/** "2025-05-05" is found by its month and its year, too. */
function dateParts(word: string): string[] {
  if (!isDate(word)) return [word];
  return [...new Set([word, word.slice(0, 7), word.slice(0, 4)])];
}

const singular = (word: string) =>
  word.length > 3 && /[^su]s$/.test(word) && !/^\d/.test(word) ? word.slice(0, -1) : word;
