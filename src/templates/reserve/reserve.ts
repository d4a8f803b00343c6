import { monthsShown } from '../charts/fan-bands';
import type { Template } from '../template';
import { colorsNote } from '../words';
import { stock, flows, conditions, compared } from './given';
import { capacitySection, refurbished, stocks, worked } from './capacity';
import { answers, answer } from './answers';
import { predictionTable, predictions } from './predictions';
import { outputMonth, shownOutput, shownStock, stockMonth, floorLine, chartBand } from './charts';
import { checks } from './checks';

export const reserve: Template = {
  name: 'Reserve',
  title: 'Reserve drawdown',
  question: 'When does refurbishment slow, and when is storage empty? The two dates differ.',
  note: colorsNote,
  answer,
  front: [
    answers,
    chartBand,
    predictions,
    worked,
    capacitySection,
    flows,
    conditions,
    compared,
    stock,
  ],
  checks,
  calculation: {
    note: 'No limit of the reserve is given beside TANKREFURB: the hulls would count twice.',
    blocks: [
      {
        block: {
          heading: 'Refurbished a month',
          rows: monthsShown,
          columns: Object.values(refurbished),
        },
      },
      {
        block: {
          heading: 'Stock, month 0 first',
          rows: monthsShown + 1,
          columns: Object.values(stocks),
        },
      },
      {
        block: {
          heading: 'Chart of refurbishment',
          rows: monthsShown,
          columns: [outputMonth, ...shownOutput.map(({ column }) => column)],
        },
      },
      {
        block: {
          heading: 'Chart of the stock',
          rows: monthsShown + 1,
          columns: [stockMonth, ...shownStock.map(({ column }) => column), floorLine],
        },
      },
      { block: predictionTable },
    ],
  },
};
