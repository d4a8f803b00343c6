import type { Guide } from './guide';
import { blankEnds, blankInRange, notRounded, rangeInColumn, yearlyFigure } from './range-notes';

export const tankfanGuide: Guide = {
  id: 'TANKFAN',
  answers: 'How many tanks are left, and how sure can anyone be?',
  result:
    'A header row (Month, and P with the percentage of each percentile) and a row for each of the ' +
    'months 0 … months, in tanks. P5 is the stock that one path in twenty is below. ' +
    notRounded,
  method: [
    'columns are the range: one is certain, two are low and high with every value between them as likely, three are low, best and high, five are P5, P25, P50, P75 and P95',
    'low, best, high is the PERT distribution: low + (high − low) · Beta(1 + 4 · (best − low)/(high − low), 1 + 4 · (high − best)/(high − low))',
    'between five percentiles the distribution is a straight line; beyond P5 and P95 it goes on as far as the step inside them: P0 = max(0, 2 · P5 − P25), P100 = 2 · P95 − P75',
    'rows are the months of losses, refurb, dprk and production; the range of the last row holds for all later months',
    'each path takes one level of every uncertain input, independently of the others unless correlation says otherwise; the level is the same in all months: nobody knows it, and it does not change by chance from month to month',
    'each path is then computed as TANKSTOCK computes it',
    'a month’s percentiles are those of all its paths, as PERCENTILE.INC gives them',
    'the levels come from a scrambled Sobol sequence, of which seed picks the scramble: nothing is random from one calculation to the next',
    'each input has its own dimension of the sequence: making one more uncertain leaves the levels of the others as they were',
    'correlation joins inputs by a Gaussian copula with r = 2 · sin(π · ρ/6), ρ being the rank correlation; inputs that are not named keep their levels',
  ],
  examples: [
    {
      formula: '=TANKFAN({1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},3,{3,10,25})',
      gives: [
        ['Month', 'P5', 'P25', 'P50', 'P75', 'P95'],
        [0, 1588.3486936229, 1681.108327177, 1762.7328882235, 1848.4462644663, 1958.5131015889],
        [1, 1568.7471158513, 1664.1583830266, 1746.7542197046, 1834.0025702646, 1945.6410388626],
        [2, 1540.4865552383, 1645.1263589188, 1731.9799275354, 1823.0761870903, 1940.914721184],
        [3, 1505.589520433, 1624.4590441886, 1716.9783453855, 1813.6270395739, 1944.3541863236],
      ],
      says: 'Low, best and high for every input: three months of the default fan.',
    },
    {
      formula:
        '=TANKFAN(1750,{60,105,140},{30,70,125},{0,3,11},2,{3,10,25},{2400,2900,3500},{0.1,0.5,0.9})',
      gives: [
        ['Month', 'P10', 'P50', 'P90'],
        [0, 1750, 1750, 1750],
        [1, 1703.5392504029, 1734.0141195347, 1765.7067346033],
        [2, 1657.0785008057, 1718.0282390694, 1781.4134692065],
      ],
      says: 'A certain start, an uncertain reserve, and percentiles that you choose.',
    },
    {
      formula: '=TANKFAN(1000,{10,20,25,35,60},0,0,1)',
      gives: [
        ['Month', 'P5', 'P25', 'P50', 'P75', 'P95'],
        [0, 1000, 1000, 1000, 1000, 1000],
        [1, 940.0106670552, 964.9974242326, 974.9986672273, 980.0012044996, 990.0009434446],
      ],
      says: 'Five percentiles of the losses, as TANKFORECAST gives them: P5 of the stock comes from P95 of the losses.',
    },
    {
      formula:
        '=TANKFAN(1750,{60,105,140},{30,70,125},3,2,8,,{0.05,0.95},,,{"losses","refurb",0.7})',
      gives: [
        ['Month', 'P5', 'P95'],
        [0, 1750, 1750],
        [1, 1709.2754807459, 1751.2889290168],
        [2, 1668.5509614919, 1752.5778580336],
      ],
      says: 'Losses and refurbishment that rise together: the fan is narrower than without the last argument.',
    },
    {
      formula: '=TANKFAN(1750,{100,120;60,80},70,3,3,8,,{0,1})',
      gives: [
        ['Month', 'P0', 'P100'],
        [0, 1750, 1750],
        [1, 1711.0002663978, 1730.9982444826],
        [2, 1712.0005327957, 1751.9964889651],
        [3, 1713.0007991935, 1772.9947334477],
      ],
      says: 'Rows are months: 100 to 120 lost in the first, 60 to 80 from the second on. The lowest and the highest of all paths.',
    },
    {
      formula: '=TANKFAN(TANKREF("active.iiss.2024-02","range"),{60,140},70,3,2,8,,0.5)',
      gives: [
        ['Month', 'P50'],
        [0, 1750],
        [1, 1731.001862701],
        [2, 1712.0037254021],
      ],
      says: 'A sourced figure goes straight in. Its source gives one number, so it is certain.',
    },
    {
      formula:
        '=TANKFAN(CHOOSE({1,2},TANKREF("active.forbes.2024-01","low"),TANKREF("active.forbes.2024-01","high")),{60,140},70,3,2,8,,0.5)',
      gives: [
        ['Month', 'P50'],
        [0, 1789.9956167722],
        [1, 1770.9901688774],
        [2, 1751.5827743318],
      ],
      says: 'A source that gives two ends and no best: CHOOSE lays them side by side. Every value between them is then equally likely. Its "range" would be #N/A in the middle.',
    },
    {
      formula: '=TANKFAN(1750,117,70,3,2,8)',
      gives: [
        ['Month', 'P5', 'P25', 'P50', 'P75', 'P95'],
        [0, 1750, 1750, 1750, 1750, 1750],
        [1, 1714, 1714, 1714, 1714, 1714],
        [2, 1678, 1678, 1678, 1678, 1678],
      ],
      says: 'With nothing uncertain every percentile is what TANKSTOCK gives.',
    },
    {
      formula: '=TANKFAN(1750,{100,90,80},70,3,24,8)',
      gives: {
        error: '#VALUE!',
        message: 'losses, row 1: low 100 is above best 90',
      },
      says: 'A schedule stands in a column here: {100;90;80}. In a row it would be a range.',
    },
    {
      formula: '=TANKFAN(1750,117,TANKREF("refurbishment.iiss.peak","range"),3,24,8)',
      gives: { error: '#N/A', message: 'refurb, row 1, low: the cell holds #N/A' },
      says: 'A source that gives only an upper bound gives no range. You judge the missing ends.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'A schedule in a row.',
      instead:
        'Columns are the range and rows are the months: put months one below the other, as in {117;110;100}.',
    },
    yearlyFigure,
    rangeInColumn,
    blankInRange,
    {
      mistake: 'Low and high as the narrowest and widest value that anyone has published.',
      instead: 'The function takes them as ends that the number never passes. Choose them wide.',
    },
    {
      mistake: 'Reading P5 to P95 as all that can happen.',
      instead: 'One path in ten is outside, and so is whatever the ranges leave out.',
    },
    {
      mistake: '#BUSY! in the cell.',
      instead:
        'A large fan is calculated while you go on working. The task pane shows how far it is and stops it; so does editing the formula.',
    },
    {
      mistake: 'More draws for more certainty.',
      instead:
        'More draws change the last digits only. At the default the percentiles are a few tanks off. What nobody knows about the losses is hundreds of tanks.',
    },
  ],
  related: ['TANKRISK', 'TANKWHEN', 'TANKFORECAST'],
  article: {
    says:
      'The article sets single numbers against each other; its sources give ranges, bounds and ' +
      'guesses. A fan carries what they leave open through to the answer.',
    figures: ['losses.oryx.total', 'refurbishment.iiss.2024', 'production.new.forbes.2024'],
  },
};
