import { notes, value } from '../columns';
import { f } from '../formula';
import { FrontRow, type Section } from '../front';
import {
  active,
  atPlants,
  built,
  builtInArticle,
  delivered,
  deliveredOver,
  ends,
  koreanDeployed,
  leftInArticle,
  lost2024,
  lost2025,
  lostInArticle,
  output2024,
  outputMonth,
  stored,
  undercount,
  warInArticle,
  withdrawn,
} from './given';

// What is given, in the units that the functions take.

export const startRange = new FrontRow('Tanks in service at the start', 'tanks', {
  low: f`${active.at('low')}`,
  best: f`${active.at('best')}`,
  high: f`${active.at('high')}`,
  article: f`${active.at('best')}`,
  notes: 'The article gives none: best.',
});
export const losses2024 = new FrontRow('Losses, rate of 2024', 'tanks/month', {
  low: f`${lost2024.at('low')}/12`,
  best: f`${lost2024.at('best')}/12`,
  high: f`${lost2024.at('high')}/12`,
  article: f`${lostInArticle.at('best')}/(${warInArticle.at('best')}*12)`,
  notes: 'A year / 12. The article: total / (years × 12).',
});
export const losses2025 = new FrontRow('Losses, rate of 2025', 'tanks/month', {
  low: f`${lost2025.at('low')}/12`,
  best: f`${lost2025.at('low')}*${undercount.at('best')}/12`,
  high: f`${lost2025.at('high')}/12`,
  article: f`${losses2024.at('article')}`,
  notes: 'A year / 12. Best: confirmed × estimated over confirmed / 12.',
});
export const refurbishedRange = new FrontRow('Refurbished', 'tanks/month', {
  low: f`${withdrawn.at('low')}/12`,
  best: f`(${output2024.at('best')}-${built.at('best')})/12`,
  high: f`${outputMonth.at('high')}-${built.at('best')}/12`,
  article: f`${output2024.at('best')}/12`,
  notes:
    'Together, less new tanks at their best. How sure draws the two apart: high new tanks count twice in part. The article reads all as refurbished.',
});
export const deliveredRange = new FrontRow('Delivered', 'tanks/month', {
  low: f`${delivered.at('low')}/${deliveredOver.at('best')}`,
  best: f`${delivered.at('best')}/${deliveredOver.at('best')}`,
  high: f`${koreanDeployed.at('high')}`,
  article: f`${delivered.at('best')}/${deliveredOver.at('best')}`,
  notes: 'None was seen. High: all that was said to be deployed, upgraded ones included.',
});
export const builtRange = new FrontRow('New tanks', 'tanks/month', {
  low: f`${built.at('low')}/12`,
  best: f`${built.at('best')}/12`,
  high: f`${built.at('high')}/12`,
  article: f`(${builtInArticle.at('low')}+${builtInArticle.at('high')})/2/12`,
  notes: 'A year / 12. The article: the middle of its range.',
});
export const reserveRange = new FrontRow('Reserve: hulls that can be restored', 'hulls', {
  low: f`${stored.at('low')}`,
  best: f`${stored.at('low')}+${stored.at('best')}`,
  high: f`${stored.at('high')}+${atPlants.at('high')}`,
  article: f`${leftInArticle.at('best')}`,
  notes:
    'Satisfactory; with poor; all and at plants. The article: says that the storage was used up; its 47 percent were what was left.',
});

export const ranges: Section = {
  heading: 'Ranges, as the formulas take them',
  columns: [...ends.map((name) => value(name)), value('article'), notes],
  rows: [
    startRange,
    losses2024,
    losses2025,
    refurbishedRange,
    deliveredRange,
    builtRange,
    reserveRange,
  ],
};
