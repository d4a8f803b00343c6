import type { AnswerCell, LookupProblem } from '../reference/figures/lookup';
import type { Result } from '../reference/result';

/** There is no edition to look anything up in; `because` says why, in a sentence. */
export interface NoEdition {
  readonly kind: 'no-edition';
  readonly because: string;
}

/** Answers from the edition that the workbook is pinned to, as `lookUp` and `cite` of src/reference do. */
export interface ReferenceInUse {
  lookUp(key: string, field: string): Result<readonly AnswerCell[], LookupProblem | NoEdition>;
  cite(keyOrId: string, style: string): Result<string, LookupProblem | NoEdition>;
}

/** A promise as long as the page still reads what the workbook is pinned to. */
type HandedOver = ReferenceInUse | Promise<ReferenceInUse>;

declare global {
  /** The page and functions.js are bundles of their own: this is where they meet. */
  var tankstockReference: HandedOver | undefined;
}

/** What TANKREF and TANKCITE answer from, from now on. The figures are the page's: functions.js holds none. */
export function handOver(reference: HandedOver): void {
  globalThis.tankstockReference = reference;
}

/**
 * What the page handed over. Excel may call before the page has come so far: while it is still
 * being loaded the answer waits for it, and where there is no page it is undefined at once.
 */
export function referenceInUse(): ReferenceInUse | Promise<ReferenceInUse | undefined> | undefined {
  const handedOver = globalThis.tankstockReference;
  if (handedOver !== undefined) return handedOver;
  if (typeof document === 'undefined' || document.readyState === 'complete') return undefined;
  return new Promise((resolve) => {
    window.addEventListener('load', () => resolve(globalThis.tankstockReference), { once: true });
  });
}
