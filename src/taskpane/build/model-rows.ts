import type { FoundModel } from '../../excel/models';

/** A model in the pane's list. */
export interface ModelRow {
  readonly model: FoundModel;
  /** It is no longer in the workbook. */
  readonly isGone: boolean;
}

/**
 * The models that the pane lists. The row of one that was just taken back keeps its place until all are
 * released: another model's buttons must not come under the pointer.
 */
export class ModelRows {
  all: readonly ModelRow[] = [];
  /** The fronts of models whose rows keep their places. */
  private readonly kept = new Set<string>();

  /** Lets the row of a model keep its place should the model go. */
  keep({ frontId }: FoundModel): void {
    this.kept.add(frontId);
  }

  release(): void {
    this.kept.clear();
    this.all = this.all.filter(({ isGone }) => !isGone);
  }

  get someGone(): boolean {
    return this.all.some(({ isGone }) => isGone);
  }

  /** @param found the models of the workbook as they stand now, in the order of its sheets */
  follow(found: readonly FoundModel[]): void {
    const rows = found.map((model) => ({ model, isGone: false }));
    for (const [at, { model }] of this.all.entries()) {
      if (!this.kept.has(model.frontId)) continue;
      if (rows.some((row) => isSame(row.model, model))) continue;
      rows.splice(at, 0, { model, isGone: true });
    }
    this.all = rows;
  }
}

/** The same model, or one that was built since under its name. */
function isSame(one: FoundModel, other: FoundModel): boolean {
  return one.frontId === other.frontId || one.laid.front.name === other.laid.front.name;
}
