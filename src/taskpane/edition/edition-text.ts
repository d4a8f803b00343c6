import type { EditionState } from '../../excel/edition/workbook-edition';
import { compareVersions } from '../../reference/edition/edition-version';

/** What the pane says of the edition that a workbook is built on, and what can be done about it. */
export interface EditionText {
  readonly title: string;
  readonly detail: string;
  /** What calls for attention: shown with a mark. */
  readonly trouble: boolean;
  readonly action: EditionAction | undefined;
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
      return calm('Reading the workbook’s edition …', '');
    case 'unpinned':
      return calm('Not pinned yet', `The first figure or table pins edition ${shipped}.`);
    case 'pinned':
      return pinnedText(state, versions);
    case 'not-pinned':
      return trouble(`Not pinned; formulas use edition ${shipped}`, state.why, 'pin');
    case 'damaged':
      return trouble(
        'The pinned edition can’t be read',
        `TANKREF and TANKCITE show #N/A: ${state.why}.`,
        'replace',
      );
    case 'unread':
      return trouble('The edition could not be read', state.why, 'read');
  }
}

function pinnedText(
  { pin, others }: Extract<EditionState, { kind: 'pinned' }>,
  { shipped, newest, tables, earlier }: Versions,
): EditionText {
  const title = `Pinned to edition ${pin.version}`;
  const beside = others === 0 ? '' : ' Another pin stands beside it: the oldest counts.';
  const isOlderThan = (version: string) => compareVersions(pin.version, version) < 0;
  const inTables =
    tables !== undefined && isOlderThan(tables)
      ? `A table here is of edition ${tables}; formulas keep ${pin.version}`
      : undefined;
  if (isOlderThan(newest)) {
    const detail =
      inTables === undefined
        ? `Edition ${newest} is here. Nothing changes by itself.`
        : `${inTables} until you move them.`;
    return { title, detail: detail + beside, trouble: false, action: 'review' };
  }
  if (inTables !== undefined)
    return calm(
      title,
      `${inTables}. To move them too, get edition ${tables ?? ''} first.${beside}`,
    );
  if (compareVersions(pin.version, shipped) > 0 && earlier === undefined)
    return calm(title, `This add-in ships the older edition ${shipped}.${beside}`);
  const kept = 'Its formulas keep these figures.';
  return calm(title, `${earlier === undefined ? kept : `Moved from ${earlier}.`}${beside}`);
}

const calm = (title: string, detail: string): EditionText => ({
  title,
  detail,
  trouble: false,
  action: undefined,
});

const trouble = (title: string, detail: string, action: EditionAction): EditionText => ({
  title,
  detail,
  trouble: true,
  action,
});
