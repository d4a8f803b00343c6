import type { Guide } from './guide';
import { blankEnds, blankInRange, notRounded, rangeInColumn, yearlyFigure } from './range-notes';

export const tanktornadoGuide: Guide = {
  id: 'TANKTORNADO',
  answers: 'Which of the things that nobody knows matters most?',
  result:
    'A header row (Input, Low, High, At low, At high, Swing) and a row for each uncertain input, the ' +
    'widest swing first. Low and High are in the input’s unit, the others in tanks. With nothing ' +
    'uncertain there is the header alone. ' +
    notRounded,
  method: [
    'at low = TANKSTOCK at the end of months, with that input at its low and all others at their best',
    'at high = the same with that input at its high',
    'swing = the distance between the two; of equal ones the first in the formula stands first',
    'the best of a range of two columns is its middle; of five columns low is P5, best P50 and high P95',
    'of a schedule every month is at its low, or at its high; Low and High show the mean over the months',
  ],
  examples: [
    {
      formula: '=TANKTORNADO({1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},24,{3,10,25})',
      gives: [
        ['Input', 'Low', 'High', 'At low', 'At high', 'Swing'],
        ['refurb', 30, 125, 262, 2542, 2280],
        ['losses', 60, 140, 2302, 382, 1920],
        ['start', 1500, 2100, 972, 1572, 600],
        ['production', 3, 25, 1054, 1582, 528],
        ['dprk', 0, 11, 1150, 1414, 264],
      ],
      says: 'Two years on, what is not known about refurbishment and losses outweighs the rest.',
    },
    {
      formula: '=TANKTORNADO(1750,{100,140;60,100},70,{0,6},12,8)',
      gives: [
        ['Input', 'Low', 'High', 'At low', 'At high', 'Swing'],
        ['losses', 63.3333333333, 103.3333333333, 1962, 1482, 480],
        ['dprk', 0, 6, 1686, 1758, 72],
      ],
      says: 'Ranges of two columns. The losses are a schedule: Low and High show their means over the year.',
    },
    {
      formula: '=TANKTORNADO(1750,117,70,3,24,8)',
      gives: [['Input', 'Low', 'High', 'At low', 'At high', 'Swing']],
      says: 'With nothing uncertain there is nothing to compare.',
    },
    {
      formula: '=TANKTORNADO({1500,1750,2100},{60,105,140},70,3,0,8)',
      gives: {
        error: '#VALUE!',
        message: 'months: expected a whole number from 1 to 1200, got 0',
      },
      says: 'At the start nothing has happened yet.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'A swing of five columns compared with one of three.',
      instead:
        'They don’t compare. The swing of a range of five columns covers 90% of what is possible, that of three columns all of it.',
    },
    {
      mistake: 'Adding up the swings.',
      instead: 'Each is for one input alone. How they work together is what TANKFAN shows.',
    },
    {
      mistake: 'A swing of 0, taken for an input that does not matter.',
      instead:
        'It does not at the end of these months: where stocks are at 0 anyway, nothing does.',
    },
    {
      mistake: 'The swing of a stock that comes down to 0, taken in full.',
      instead:
        'It is understated, because a stock can’t fall below 0. Fewer months show more of it.',
    },
    {
      mistake: 'A schedule in a row.',
      instead: 'Columns are the range and rows are the months: {117;110;100}.',
    },
    yearlyFigure,
    rangeInColumn,
    blankInRange,
  ],
  related: ['TANKFAN', 'TANKRISK', 'TANKSTOCK'],
  article: {
    says:
      'The article weighs North Korean deliveries against losses and refurbishment. This sets ' +
      'each one’s uncertainty beside the others’, in tanks.',
    figures: ['dprk.stock.t62.pism', 'losses.oryx.total', 'refurbishment.iiss.2024'],
  },
};
