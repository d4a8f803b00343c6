import type { Guide } from './guide';
import { blankEnds, notRounded, rangeInColumn, yearlyFigure } from './range-notes';

export const tankwhenGuide: Guide = {
  id: 'TANKWHEN',
  answers: 'When is a level reached, how many months do deliveries buy, and how sure is that?',
  result:
    'A header row and three rows, in months. The row With deliveries gives percentiles of what ' +
    'TANKMONTHS gives for each draw. The row Without gives the same with dprk 0. The row Bought gives ' +
    'the difference of the two for each draw that reaches the target without deliveries. The column ' +
    'Share says which part of the draws reaches the target: in the first row with deliveries, in the ' +
    'other two without. A percentile is #N/A where a draw that it rests on does not reach the target ' +
    'within 1,200 months. ' +
    notRounded,
  method: [
    'each path takes one level of every uncertain input, as in TANKFAN',
    'of each path it is the month in which its stock first reaches target, with the fraction that TANKMONTHS gives; a path that starts above target falls to it, one that starts below rises to it',
    'the same path once more with dprk 0',
    'percentiles of all paths, as PERCENTILE.INC gives them; a path that never reaches target counts as later than any month',
  ],
  examples: [
    {
      formula:
        '=TANKWHEN({1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},500,{3,10,25},{2400,2900,3500})',
      gives: [
        ['Months until', 'P5', 'P25', 'P50', 'P75', 'P95', 'Share'],
        [
          'With deliveries',
          23.0159604381,
          37.0167030159,
          45.2696612526,
          53.8346664295,
          68.0517427098,
          1,
        ],
        ['Without', 21.4665136834, 34.1533238967, 42.9333058613, 51.0450600629, 64.0904691951, 1],
        ['Bought', 0.4766022161, 1.2806954783, 2.2082622454, 3.5843329207, 6.8098079136, 1],
      ],
      says: 'When are 500 tanks left? Low, best and high for every input.',
    },
    {
      formula: '=TANKWHEN({1400,1500,1600},0,0,{0,2,5},3300,{15,20,30},,{0.1,0.5,0.9})',
      gives: [
        ['Months until', 'P10', 'P50', 'P90', 'Share'],
        ['With deliveries', 66.5642724067, 78.9276980867, 93.5200279679, 1],
        ['Without', 72.8529298312, 87.2002177096, 104.2465270348, 1],
        ['Bought', -13.8298152916, -7.9408208462, -3.5388094593, 1],
      ],
      says: 'Rising to a level: deliveries come to it sooner, so Bought is below 0.',
    },
    {
      formula: '=TANKWHEN(1750,117,70,3,0,8,1000)',
      gives: [
        ['Months until', 'P5', 'P25', 'P50', 'P75', 'P95', 'Share'],
        [
          'With deliveries',
          25.9433962264,
          25.9433962264,
          25.9433962264,
          25.9433962264,
          25.9433962264,
          1,
        ],
        ['Without', 25.2293577982, 25.2293577982, 25.2293577982, 25.2293577982, 25.2293577982, 1],
        ['Bought', 0.7140384282, 0.7140384282, 0.7140384282, 0.7140384282, 0.7140384282, 1],
      ],
      says: 'With nothing uncertain every percentile is what TANKMONTHS and TANKBOUGHT give.',
    },
    {
      formula: '=TANKWHEN(1750,{60,105,140},70,3,500,8,,,,,{"losses","refurb",0.5})',
      gives: { error: '#VALUE!', message: 'correlation, losses–refurb: refurb is certain' },
      says: 'What is certain can’t move with anything.',
    },
  ],
  fails: [
    'At the default draws With deliveries and Without are within 2.5% of the width between P5 and P95, Bought within 5%; at 65,536 draws within 0.8% and 1.4%.',
    'Levels are drawn once for all months: what changes on the way, such as losses that fall with the fleet, is not in it.',
    'Bought leaves out the draws that never reach the target without deliveries: look at Share beside it.',
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'The difference of two P50 read as the months that deliveries buy.',
      instead: 'Read the row Bought: it compares each draw with itself.',
    },
    {
      mistake: 'A negative number in Bought taken for an error.',
      instead: 'Where the stock rises to the target, deliveries bring it nearer.',
    },
    yearlyFigure,
    rangeInColumn,
  ],
  related: ['TANKMONTHS', 'TANKBOUGHT', 'TANKRISK'],
  article: {
    says:
      'The article asks how long deliveries keep the war going. Its sources leave the answer open; ' +
      'this says by how much.',
    figures: ['losses.oryx.total', 'refurbishment.iiss.2024', 'production.new.forbes.2024'],
  },
};
