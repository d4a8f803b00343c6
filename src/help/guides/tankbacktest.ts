import type { Guide } from './guide';
import { exampleCounts } from './example-counts';

export const tankbacktestGuide: Guide = {
  id: 'TANKBACKTEST',
  answers: 'How far can a forecast of this count be trusted?',
  result:
    'A header row and a row for each number of months ahead. Forecasts says how many were tested. ' +
    'Apart says how many of them don’t overlap. In P5-P95 and In P25-P75 say which part of the ' +
    'outcomes lay in these ranges. They should be 0.9 and 0.5. Bias (P50 − outcome), Mean error and ' +
    'CRPS are in tanks a month. Skill over last compares with a forecast that carries the last ' +
    'month’s change on, Skill over year with the mean of the last year: both are the share by which ' +
    'the mean error is smaller. They are empty where that forecast did not miss. Not rounded.',
  method: [
    'after every month from the eleventh change on, TANKFORECAST is made from the months up to then alone',
    'its total of t months, divided by t, is set against what came, divided by t',
    'Bias is the mean of P50 − outcome, Mean error the mean of its size',
    'Skill = 1 − mean error / mean error of the naive forecast',
    'CRPS is twice the mean quantile loss over the five percentiles and the forecasts: the smaller the better',
  ],
  examples: [
    {
      formula: `=TANKBACKTEST(${exampleCounts})`,
      gives: [
        [
          'Months',
          'Forecasts',
          'Apart',
          'In P5-P95',
          'In P25-P75',
          'Bias',
          'Mean error',
          'Skill over last',
          'Skill over year',
          'CRPS',
        ],
        [1, 1, 1, 1, 1, -6.2156494326, 6.2156494326, 0.3784350567, 0.0503868922, 4.360361568],
      ],
      says: 'Thirteen month ends allow a single test, of one month ahead. It proves nothing.',
    },
    {
      formula: `=INDEX(TANKBACKTEST(${exampleCounts},1),0,8)`,
      gives: [['Skill over last'], [0.3784350567]],
      says: 'Its mean error was 38% below that of the last month’s change carried on.',
    },
    {
      formula: `=TANKBACKTEST(${exampleCounts},12)`,
      gives: {
        error: '#N/A',
        message: 'months: 12 months ahead needs counts at 24 month ends, got 13',
      },
      says: 'A test needs what came as well.',
    },
  ],
  fails: [
    'Forecasts of several months overlap. The column Apart counts those that don’t. Three of them are too few to trust.',
    'It knows the changes that the series has been through, and no others.',
    'It tests the forecast of the list, not of the losses: lists are filled in late.',
  ],
  mistakes: [
    {
      mistake: 'In P5-P95 of 1 taken for a good range.',
      instead: 'It should be 0.9. With 1 the range is too wide, or too few forecasts were tested.',
    },
    {
      mistake: 'A Skill above 0 taken for a good forecast.',
      instead: 'It says that the forecast was better than a plain guess, not that it was good.',
    },
    {
      mistake: 'Errors read as totals.',
      instead: 'They are a month: for 12 months ahead multiply by 12.',
    },
  ],
  related: ['TANKFORECAST', 'TANKSCORE', 'TANKRATE'],
  article: {
    says: 'The article’s rates are carried forward for years; this shows how well that would have worked so far.',
    figures: ['losses.oryx.total'],
  },
};
