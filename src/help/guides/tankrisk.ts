import type { Guide } from './guide';
import { blankEnds, blankInRange, notRounded, rangeInColumn, yearlyFigure } from './range-notes';

export const tankriskGuide: Guide = {
  id: 'TANKRISK',
  answers: 'How probable is it that the stock comes down to a floor, and by when?',
  result:
    'A header row (Month, Probability) and a row for each of the months 1 … months: the share of paths, ' +
    '0 to 1, whose stock was at or below the floor at the end of that month or of an earlier one. ' +
    notRounded,
  method: [
    'paths are drawn as in TANKFAN: with the same seed and draws they are the same paths',
    'a path counts from the month in which its stock is first at or below the floor; it goes on counting when the stock rises again, so the probability never falls',
    'month 0 does not count: a stock that starts at the floor and rises at once has not come down to it',
    'probability = paths that count / draws',
  ],
  examples: [
    {
      formula: '=TANKRISK({1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},1500,4,{3,10,25})',
      gives: [
        ['Month', 'Probability'],
        [1, 0.0026855469],
        [2, 0.0180664063],
        [3, 0.0451660156],
        [4, 0.0827636719],
      ],
      says: 'How probable it is that the stock has come down to 1,500 tanks, month by month.',
    },
    {
      formula: '=TANKRISK({1500,2000},150,50,0,1700,4)',
      gives: [
        ['Month', 'Probability'],
        [1, 0.6000976563],
        [2, 0.8000488281],
        [3, 1],
        [4, 1],
      ],
      says: 'A start that is anywhere between 1,500 and 2,000, and 100 tanks fewer each month.',
    },
    {
      formula: '=TANKRISK(1750,117,70,3,1650,4,8)',
      gives: [
        ['Month', 'Probability'],
        [1, 0],
        [2, 0],
        [3, 1],
        [4, 1],
      ],
      says: 'With nothing uncertain it is 0 until the stock is at the floor, and then 1.',
    },
    {
      formula: '=TANKRISK(1750,{60,105,140},70,3,-1,12,8)',
      gives: { error: '#VALUE!', message: 'floor: expected 0 or more, got -1' },
      says: 'A stock does not fall below 0, so no floor is lower.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'Reading it as the probability of being below the floor in that month.',
      instead: 'It is of having been there by then. Where stocks recover, TANKFAN shows it.',
    },
    {
      mistake: 'Taking 0 for impossible.',
      instead:
        'It is impossible only within the ranges given, and rarer than one path in all draws.',
    },
    {
      mistake: 'A schedule in a row.',
      instead: 'Columns are the range and rows are the months: {117;110;100}.',
    },
    yearlyFigure,
    rangeInColumn,
    blankInRange,
  ],
  related: ['TANKWHEN', 'TANKFAN', 'TANKMONTHS', 'TANKNEEDED'],
  article: {
    says:
      'The article passes on dates by which stocks are said to run out. This gives, for each ' +
      'month, how probable that is by then under the ranges that the sources leave.',
    figures: ['horizon.stock-use.cepa', 'storage.remaining-share.2024-12', 'losses.oryx.total'],
  },
};
