import type { Cell, Edition } from '../edition/edition';
import { figuresOf, type Figure } from './figure';

/** The table of an edition that says which figures measure the same thing. */
export const rivalsTableId = 'rivals';

/** One quantity, such as "Tanks in storage before the war", and every figure for it. */
export interface Contest {
  readonly quantity: string;
  readonly figures: readonly Contestant[];
}

export interface Contestant {
  readonly figure: Figure;
  /** What keeps the figure from measuring quite the same, in a sentence; null when nothing does. */
  readonly differs: string | null;
}

/** All quantities that sources disagree on, in the edition's order. */
export function contestsOf(edition: Edition): readonly Contest[] {
  const table = edition.tables.find(({ id }) => id === rivalsTableId);
  if (!table) return [];
  const figures = figuresOf(edition);
  const place = (name: string): number => table.fields.findIndex((field) => field.name === name);
  const [quantityAt, keyAt, differsAt] = [place('quantity'), place('key'), place('differs')];
  const contests = new Map<string, Contestant[]>();
  for (const row of table.rows) {
    const figure = figures.get(textOf(row[keyAt]));
    const quantity = textOf(row[quantityAt]);
    const differs = row[differsAt] ?? null;
    if (!figure) continue;
    const contestants = contests.get(quantity) ?? [];
    contests.set(quantity, contestants);
    contestants.push({ figure, differs: differs === null ? null : String(differs) });
  }
  return [...contests].map(([quantity, contestants]) => ({ quantity, figures: contestants }));
}

/** What else is said of the quantities that a figure measures: the contests that it stands in. */
export function rivalsOf(edition: Edition, key: string): readonly Contest[] {
  return contestsOf(edition).filter(({ figures }) =>
    figures.some(({ figure }) => figure.key === key),
  );
}

function textOf(cell: Cell | undefined): string {
  return String(cell ?? '');
}
