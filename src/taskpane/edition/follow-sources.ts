import type { WorkbookEdition } from '../../excel/edition/workbook-edition';
import type { Workbook } from '../workbook/workbook';

/** Raised when something was written that cites sources: the workbook may rest on others now. */
export class CitedChange extends Event {
  static readonly type = 'tankstock-cited-change';

  constructor() {
    super(CitedChange.type, { bubbles: true, composed: true });
  }
}

/** What is clicked in quick succession is listed together. */
const gatherMs = 500;

/**
 * Keeps what Sources and the bibliography list in step with what the pane does in the workbook.
 * @param opened the workbook's edition; undefined where its file did not load
 */
export function sourcesFollower(
  { updateSources }: Pick<Workbook, 'updateSources'>,
  opened: Promise<WorkbookEdition | undefined>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async () => {
    const edition = await opened;
    if (edition) await updateSources(edition.known); // why it can't be is told to whoever asks for the list
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow().catch(() => undefined), gatherMs);
  };
}
