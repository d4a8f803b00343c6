import type { Guide } from './guide';
import { blankEnds } from './range-notes';

export const tankneededGuide: Guide = {
  id: 'TANKNEEDED',
  answers: 'How many tanks a month would have to be delivered to hold the line?',
  result: 'Tanks a month, not rounded; 0 when the stock stays at the floor or above without any.',
  method: [
    'X = the stock at the end of month t without deliveries, losses not cut short at 0',
    'shortfall of month t = (floor − X) / t, because by then t deliveries have come',
    'needed = the largest shortfall of the months 1 … months, and at least 0',
  ],
  examples: [
    {
      formula: '=TANKNEEDED(1750,117,70,1000,36,8,1000)',
      gives: 60.3888888889,
      says: 'To have 1,000 tanks in three years, 60 a month would have to come.',
    },
    {
      formula: '=TANKNEEDED(1750,117,70,1000,36,8)',
      gives: 18.1666666667,
      says: 'With storage that never runs out it is 18.',
    },
    {
      formula: '=TANKNEEDED(1750,117,70,1000,12,8)',
      gives: 0,
      says: 'For one year none are needed: the stock is 1,282 then.',
    },
    {
      formula: '=TANKNEEDED(1750,117,70,1000,36.5,8)',
      gives: {
        error: '#VALUE!',
        message: 'months: expected a whole number from 1 to 1200, got 36.5',
      },
      says: 'Months are whole.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'A floor above the start.',
      instead: 'Month 1 then has to close the gap alone, and the result is large.',
    },
    {
      mistake: 'A floor of 0.',
      instead:
        'TANKSTOCK never falls below 0 anyway. The result is what it takes so that no loss is ' +
        'cut short for want of tanks.',
    },
  ],
  related: ['TANKBOUGHT', 'TANKMONTHS', 'TANKSTOCK'],
  article: {
    says:
      'The article names the size of North Korea’s T-62 fleet. This gives the monthly delivery ' +
      'to compare with what that fleet and its factories could spare.',
    figures: ['dprk.stock.t62.pism'],
  },
};
