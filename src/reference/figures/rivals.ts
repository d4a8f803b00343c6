import type { Cell, Edition, ReferenceTable } from '../edition/edition';
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
export function contestsOf(edition: Pick<Edition, 'tables'>): readonly Contest[] {
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

const contestsByTables = new WeakMap<ReadonlyMap<string, ReferenceTable>, readonly Contest[]>();

/**
 * What rivals of a figure give for an end that its source leaves open, in the edition's order:
 * "high 600 tanks/year (production.new.forbes.2024)".
 */
export function rivalEnds(
  tables: ReadonlyMap<string, ReferenceTable>,
  key: string,
  end: 'low' | 'best' | 'high',
): readonly string[] {
  const contests = contestsByTables.get(tables) ?? contestsOf({ tables: [...tables.values()] });
  contestsByTables.set(tables, contests);
  const rivals = contests
    .filter(({ figures }) => figures.some(({ figure }) => figure.key === key))
    .flatMap(({ figures }) => figures.map(({ figure }) => figure))
    .filter((figure) => figure.key !== key);
  return [...new Set(rivals)].flatMap((figure) =>
    figure[end] === null ? [] : [`${end} ${String(figure[end])} ${figure.unit} (${figure.key})`],
  );
}
