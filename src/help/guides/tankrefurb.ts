import type { Guide } from './guide';
import { blankEnds } from './range-notes';

export const tankrefurbGuide: Guide = {
  id: 'TANKREFURB',
  answers: 'Why does refurbishment slow down long before storage is empty?',
  result: 'Tanks, not rounded: a column with a row a month, which TANKSTOCK takes as refurb.',
  method: [
    'recoverable hulls of a class = hulls × recoverable share',
    'each month’s capacity goes to the best class that still has recoverable hulls',
    'a hull takes the effort of its class; capacity that is left over goes to the next class',
    'tanks of the month = capacity spent on each class / its effort, added up',
  ],
  examples: [
    {
      formula: '=TANKREFURB({614,1,1;1700,0.6,2;1100,0.2,4},100,8)',
      gives: [[100], [100], [100], [100], [100], [100], [57], [50]],
      says: 'The 614 good hulls last six months. Those in poor condition take twice the effort.',
    },
    {
      formula: '=TANKREFURB({300,1,1;300,0.5,2},{100;200},4)',
      gives: [[100], [200], [100], [50]],
      says: 'Capacity may change by month; its last value carries on.',
    },
    {
      formula: '=TANKSTOCK(1750,117,TANKREFURB({614,1,1;1700,0.6,2;1100,0.2,4},100,24),3,24,8)',
      gives: 713,
      says: 'The column goes straight into TANKSTOCK, for the same number of months.',
    },
    {
      formula: '=TANKREFURB({614,1,1;1700,60,2},100,8)',
      gives: {
        error: '#VALUE!',
        message: 'classes, row 2, recoverable: expected at most 1, got 60',
      },
      says: 'The recoverable share is a share: 0.6 or 60%, not 60.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'Fewer months here than in TANKSTOCK.',
      instead: 'The last month’s tanks then carry on there. Use the same number of months.',
    },
    {
      mistake: 'A reserve in TANKSTOCK as well.',
      instead: 'The classes are the reserve already; leave the other out, or hulls count twice.',
    },
    {
      mistake: 'Classes that stand worst first.',
      instead: 'They are taken in the order given. Sort them, best condition on top.',
    },
  ],
  related: ['TANKSTOCK', 'TANKLEDGER', 'TANKMONTHS'],
  article: {
    says:
      'The article counts what is left in storage. How much of it can still be restored, and how ' +
      'fast, depends on condition: the best hulls go first.',
    figures: [
      'storage.prewar.total',
      'storage.remaining-share.2024-12',
      'storage.remaining.2024-12.t62',
    ],
  },
};
