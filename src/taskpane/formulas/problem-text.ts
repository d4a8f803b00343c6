import type { CellProblem } from '../../excel/formulas/cell-problem';

/** What an error means where the page does not know what the function said. */
const meanings: Readonly<Record<string, string>> = {
  '#NAME?': 'Excel does not know the function here: the add-in was not there when it was entered.',
  '#REF!': 'A cell that the formula refers to is gone.',
};

/** What is said of a selected cell, a sentence or two each. */
export function problemTexts({ shows, said, blanks }: CellProblem): readonly string[] {
  const messages = said.map(({ call, message }) => `${call} says: ${sentence(message)}`);
  const meaning = shows === undefined ? undefined : meanings[shows];
  return [
    ...messages,
    ...(messages.length === 0 && meaning !== undefined ? [meaning] : []),
    ...blanks.ends.map(endText),
    ...(blanks.beside.length === 0 ? [] : [besideText(blanks.beside)]),
  ];
}

/** "losses: expected 0 or more, got -5" as it stands, with a full stop. */
const sentence = (message: string) => (/[.!?]$/.test(message) ? message : `${message}.`);

const endText = ({ range, filled }: { range: string; filled: string }): string =>
  `${range} ends in blank cells: the function reads 0 there. ${filled} ends with the last entry.`;

function besideText(blanks: readonly string[]): string {
  const most = 4;
  const named = blanks.slice(0, most).join(', ');
  const more = blanks.length > most ? ` and ${String(blanks.length - most)} more cells` : '';
  const are = blanks.length === 1 ? 'is blank' : 'are blank';
  return `${named}${more} ${are}: the function reads 0 there. Enter your own judgement, or leave the column out of the range.`;
}
