import type { Figure } from '../figures/figure';

/** What becomes of one figure when a workbook moves from one edition to another. */
export type FigureChange =
  | { readonly kind: 'added'; readonly figure: Figure }
  | { readonly kind: 'removed'; readonly figure: Figure }
  | {
      readonly kind: 'changed';
      readonly figure: Figure;
      readonly fields: readonly FieldChange[];
    };

export interface FieldChange {
  readonly field: keyof Figure;
  readonly from: Figure[keyof Figure];
  readonly to: Figure[keyof Figure];
}

/** The figures that differ between two editions, in the order of the newer one, gone ones last. */
export function changesBetween(
  from: ReadonlyMap<string, Figure>,
  to: ReadonlyMap<string, Figure>,
): readonly FigureChange[] {
  const kept = [...to.values()].flatMap((figure): FigureChange[] => {
    const before = from.get(figure.key);
    if (!before) return [{ kind: 'added', figure }];
    const fields = changedFields(before, figure);
    return fields.length === 0 ? [] : [{ kind: 'changed', figure, fields }];
  });
  const gone = [...from.values()].filter(({ key }) => !to.has(key));
  return [...kept, ...gone.map((figure): FigureChange => ({ kind: 'removed', figure }))];
}

function changedFields(before: Figure, after: Figure): FieldChange[] {
  const fields = Object.keys(after) as (keyof Figure)[]; // a Figure has no members but its own
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field], to: after[field] }));
}
