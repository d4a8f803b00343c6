/** A text in three parts: what it shares with another one before and after what differs. */
export interface ChangedWords {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

/** The words of a text between those that another one begins and ends with, too. */
export function changedWords(text: string, other: string): ChangedWords {
  const words = wordsOf(text);
  const others = wordsOf(other);
  const most = Math.min(words.length, others.length);
  const start = countWhile(most, (i) => words[i] === others[i]);
  const end = countWhile(most - start, (i) => words.at(-1 - i) === others.at(-1 - i));
  const until = words.length - end;
  return {
    before: words.slice(0, start).join(''),
    changed: words.slice(start, until).join(''),
    after: words.slice(until).join(''),
  };
}

/** Each with the space after it, so that they join to the text again. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** How many of 0, 1, 2 …, at most `most`, hold from the first on. */
function countWhile(most: number, holds: (i: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}
