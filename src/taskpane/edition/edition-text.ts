import type { EditionState } from '../../excel/workbook-edition';
import { compareVersions } from '../../reference/edition-version';

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

/**
 * @param shipped version of the edition inside the add-in
 * @param earlier version that the workbook was moved from in this session, if it was
 */
export function editionText(state: EditionState, shipped: string, earlier?: string): EditionText {
  switch (state.kind) {
    case 'reading':
      return calm('Reading the workbook’s edition …', '');
    case 'unpinned':
      return calm('Not pinned yet', `The first figure or table pins edition ${shipped}.`);
    case 'pinned':
      return pinnedText(state, shipped, earlier);
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
  shipped: string,
  earlier: string | undefined,
): EditionText {
  const title = `Pinned to edition ${pin.version}`;
  const beside = others === 0 ? '' : ' Another pin stands beside it: the oldest counts.';
  const order = compareVersions(pin.version, shipped);
  if (order < 0) {
    const detail = `Edition ${shipped} is here. Nothing changes by itself.${beside}`;
    return { title, detail, trouble: false, action: 'review' };
  }
  if (order > 0) return calm(title, `This add-in ships the older edition ${shipped}.${beside}`);
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
