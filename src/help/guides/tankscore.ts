import type { Guide } from './guide';

export const tankscoreGuide: Guide = {
  id: 'TANKSCORE',
  answers: 'How good were forecasts of any making?',
  result:
    'A header row and one row. In P5-P95 and In P25-P75 say which part of the outcomes lay in these ' +
    'ranges. They should be 0.9 and 0.5. Bias, Mean error and CRPS are in the unit of the forecasts. ' +
    'With naive there is a Skill: the share by which the mean error is smaller than naive’s. It is ' +
    'empty where naive did not miss. Not rounded.',
  method: [
    'each row of forecasts becomes five percentiles: one column is certain, two are uniform, three are PERT, five are P5, P25, P50, P75, P95',
    'P50 is the point forecast: of three columns it is the PERT’s median, not best',
    'Bias is the mean of P50 − outcome, Mean error the mean of its size',
    'Skill = 1 − mean error / mean error of naive',
    'CRPS is twice the mean quantile loss over the five percentiles and the forecasts: the smaller the better',
  ],
  examples: [
    {
      formula: '=TANKSCORE({10,25,60;20,30,45;5,20,50},{22;50;4},30)',
      gives: [
        ['Forecasts', 'In P5-P95', 'In P25-P75', 'Bias', 'Mean error', 'Skill', 'CRPS'],
        [3, 0.3333333333, 0.3333333333, 1.3661023709, 14.2749223375, 0.206948759, 10.4168849602],
      ],
      says: 'Three forecasts as low, best, high, what came, and a plain guess of 30.',
    },
    {
      formula: '=TANKSCORE({20;25},{22;21})',
      gives: [
        ['Forecasts', 'In P5-P95', 'In P25-P75', 'Bias', 'Mean error', 'CRPS'],
        [2, 0, 0, 1, 3, 3],
      ],
      says: 'Single numbers: their CRPS is the mean error.',
    },
    {
      formula: '=TANKSCORE({10,25,60;20,30,45},{22;50;4})',
      gives: { error: '#VALUE!', message: 'outcomes: 3 rows for 2 forecasts' },
      says: 'One outcome for each forecast.',
    },
  ],
  fails: [
    'A few forecasts say little. Even a correct 90% range holds all of ten outcomes only one time in three.',
    'Forecasts whose periods overlap count as if they did not.',
    'Outcomes outside P5 to P95 weigh little. No score here tells how far off the rarest cases are.',
  ],
  mistakes: [
    {
      mistake: 'Scores of different counts compared.',
      instead: 'Bias, Mean error and CRPS have the unit of the forecasts: compare Skill.',
    },
    {
      mistake: 'Totals beside forecasts a month.',
      instead: 'Forecasts, outcomes and naive are for the same time: all a month, or all totals.',
    },
  ],
  related: ['TANKBACKTEST', 'TANKFORECAST', 'TANKFAN'],
  article: {
    says: 'The article predicts; once a prediction’s time is over, this says how it did.',
    figures: ['losses.oryx.total'],
  },
};
