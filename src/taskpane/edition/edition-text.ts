import type { EditionState } from '../../excel/edition/workbook-edition';
import { compareVersions } from '../../reference/edition/edition-version';

/** What the pane says of the edition that a workbook is built on, and what can be done about it. */
export interface EditionText {
  readonly title: string;
  readonly detail: string;
  /** What calls for attention: shown with a mark. */
  readonly isProblem: boolean;
  readonly action: EditionAction | undefined;
  /** The whole of it in a few words. */
  readonly summary: string;
}

/** "pin" writes the add-in's edition into the workbook, "read" looks again what it is pinned to. */
export type EditionAction = 'review' | 'pin' | 'replace' | 'read';

/** Versions of the editions that there are beside the workbook's. */
export interface Versions {
  /** Of the edition inside the add-in. */
  readonly shipped: string;
  /** The newest that the workbook can move to: the shipped one, or one that arrived from the site. */
  readonly newest: string;
  /** The newest that an inserted table has; absent when there is none. */
  readonly tables?: string | undefined;
  /** What the workbook was moved from in this session, if it was. */
  readonly earlier?: string | undefined;
}

export function editionText(state: EditionState, versions: Versions): EditionText {
  const { shipped } = versions;
  switch (state.kind) {
    case 'reading':
      return { ...calm('Looking which edition the workbook keeps …', ''), summary: '' };
    case 'unpinned':
      return {
        ...calm(
          'No figure is used yet',
          `Once you insert a figure or a table, this workbook keeps the figures of edition ${shipped} until you move it.`,
        ),
        summary: 'none',
      };
    case 'pinned':
      return { ...pinnedText(state, versions), summary: `of ${state.pin.version}` };
    case 'not-pinned':
      return problem(
        `The workbook could not keep the figures: formulas use edition ${shipped}`,
        state.why,
        'pin',
      );
    case 'damaged':
      return problem(
        'The figures that the workbook keeps can’t be read',
        `TANKREF and TANKCITE show #N/A: ${state.why}.`,
        'replace',
      );
    case 'unread':
      return problem('The workbook’s edition could not be read', state.why, 'read');
  }
}

type Said = Omit<EditionText, 'summary'>;

function pinnedText(
  { pin, others }: Extract<EditionState, { kind: 'pinned' }>,
  { shipped, newest, tables, earlier }: Versions,
): Said {
  const title = `This workbook keeps the figures of edition ${pin.version} until you move it`;
  const beside =
    others === 0 ? '' : ' It holds another edition, too: the one that was kept first is used.';
  const isOlderThan = (version: string) => compareVersions(pin.version, version) < 0;
  const inTables =
    tables !== undefined && isOlderThan(tables)
      ? `A table here is of edition ${tables}; formulas keep ${pin.version}`
      : undefined;
  if (isOlderThan(newest)) {
    const detail =
      inTables === undefined
        ? `Edition ${newest} is here. Formulas change only when you move the workbook.`
        : `${inTables} until you move them.`;
    return { title, detail: detail + beside, isProblem: false, action: 'review' };
  }
  if (inTables !== undefined)
    return calm(
      title,
      `${inTables}. To move them too, get edition ${tables ?? ''} first.${beside}`,
    );
  if (compareVersions(pin.version, shipped) > 0 && earlier === undefined)
    return calm(title, `The add-in on this computer has the older edition ${shipped}.${beside}`);
  const kept = 'Formulas give the same numbers with any later add-in.';
  return calm(title, `${earlier === undefined ? kept : `Moved from ${earlier}.`}${beside}`);
}

const calm = (title: string, detail: string): Said => ({
  title,
  detail,
  isProblem: false,
  action: undefined,
});

const problem = (title: string, detail: string, action: EditionAction): EditionText => ({
  title,
  detail,
  isProblem: true,
  action,
  summary: 'needs attention',
});
