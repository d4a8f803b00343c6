import type { Guide } from './guide';
import { blankEnds } from './range-notes';

const header = ['Month', 'Opening', 'Lost', 'Refurbished', 'Produced', 'Delivered', 'Closing'];

export const tankledgerGuide: Guide = {
  id: 'TANKLEDGER',
  answers: 'What came in, what was lost and what was left, in every single month?',
  result:
    'A header row and a row a month, in tanks: Month, Opening, Lost, Refurbished, Produced, ' +
    'Delivered, Closing and, when a reserve is given, the hulls left in it.',
  method: [
    'opening = the closing of the month before (start in month 1)',
    'refurbished = the smaller of refurb and what is left of the reserve',
    'lost = the smaller of losses and all that is there',
    'closing = opening + refurbished + produced + delivered − lost',
    'with first, row k is named EDATE(first, k − 1)',
  ],
  examples: [
    {
      formula: '=TANKLEDGER(1750,117,70,3,3,8)',
      gives: [
        header,
        [1, 1750, 117, 70, 8, 3, 1714],
        [2, 1714, 117, 70, 8, 3, 1678],
        [3, 1678, 117, 70, 8, 3, 1642],
      ],
      says: 'Three months of steady flows. Every row balances.',
    },
    {
      formula: '=TANKLEDGER(1750,117,70,3,3,8,150)',
      gives: [
        [...header, 'Reserve'],
        [1, 1750, 117, 70, 8, 3, 1714, 80],
        [2, 1714, 117, 70, 8, 3, 1678, 10],
        [3, 1678, 117, 10, 8, 3, 1582, 0],
      ],
      says: 'With a reserve its column is added; in month 3 only 10 hulls are left to refurbish.',
    },
    {
      formula: '=TANKLEDGER(100,60,0,0,3,0,,"2025-01-31")',
      gives: [
        header,
        [45688, 100, 60, 0, 0, 0, 40],
        [45716, 40, 40, 0, 0, 0, 0],
        [45747, 0, 0, 0, 0, 0, 0],
      ],
      says:
        'With a first date the rows are named 2025-01-31, 2025-02-28 and 2025-03-31: ' +
        'format the column as dates.',
    },
    {
      formula: '=TANKLEDGER(1750,117,70,3,0,8)',
      gives: {
        error: '#VALUE!',
        message: 'months: expected a whole number from 1 to 1200, got 0',
      },
      says: 'A ledger has at least one month.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'Cells in the way of the table.',
      instead: 'Excel shows #SPILL!. Leave as many rows as months, and one for the header.',
    },
    {
      mistake: 'The first column shows numbers such as 45716.',
      instead: 'Those are dates as Excel stores them. Format the column as a date.',
    },
    {
      mistake: 'A chart or a sum that reads the table’s first rows only.',
      instead: 'Refer to the whole spill, such as A1#, which grows with the months.',
    },
  ],
  related: ['TANKSTOCK', 'TANKREFURB', 'TANKMONTHS'],
  article: {
    says:
      'The article names yearly totals. The ledger shows what they would mean month by month, ' +
      'and in which month storage stops making up for losses.',
    figures: ['storage.prewar.total', 'storage.remaining-share.2024-12', 'refurbishment.iiss.2024'],
  },
};
