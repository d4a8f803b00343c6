import packed from '../../../assets/reference/datapackage.json?edition';
import { changesBetween } from '../../../src/reference/edition/edition-changes';
import { figuresOf, type Figure } from '../../../src/reference/figures/figure';
import { unpackEdition } from '../../../src/reference/edition/packed-edition';

const figures = figuresOf(unpackEdition(packed));

function edited(edit: (figures: Map<string, Figure>) => void): ReadonlyMap<string, Figure> {
  const copy = new Map(figures);
  edit(copy);
  return copy;
}

function figure(key: string): Figure {
  const found = figures.get(key);
  if (!found) throw new Error(`no figure ${key}`);
  return found;
}

test('an edition does not differ from itself', () => {
  expect(changesBetween(figures, new Map(figures))).toEqual([]);
});

test('a corrected figure is listed with what it was and what it is', () => {
  const total = figure('losses.oryx.total');
  const next = edited((all) => all.set(total.key, { ...total, best: 3961, note: null }));
  expect(changesBetween(figures, next)).toEqual([
    {
      kind: 'changed',
      figure: { ...total, best: 3961, note: null },
      fields: [
        { field: 'best', from: 3960, to: 3961 },
        { field: 'note', from: total.note, to: null },
      ],
    },
  ]);
});

test('figures that came and went are listed, those that went last', () => {
  const total = figure('losses.oryx.total');
  const next = edited((all) => {
    all.delete(total.key);
    all.set('losses.oryx.new', { ...total, key: 'losses.oryx.new' });
  });
  expect(changesBetween(figures, next)).toEqual([
    { kind: 'added', figure: { ...total, key: 'losses.oryx.new' } },
    { kind: 'removed', figure: total },
  ]);
});

test('going back lists the same figures the other way round', () => {
  const total = figure('losses.oryx.total');
  const next = edited((all) => all.set(total.key, { ...total, best: 4000 }));
  const [change] = changesBetween(next, figures);
  expect(change).toMatchObject({ fields: [{ field: 'best', from: 4000, to: 3960 }] });
});
