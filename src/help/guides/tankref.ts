import type { Guide } from './guide';
import { yearlyFigure } from './range-notes';

export const tankrefGuide: Guide = {
  id: 'TANKREF',
  answers: 'What is the sourced figure for this, and between which bounds?',
  result:
    'A number in the figure’s own unit, a text, or for "range" and "per month" three cells in a row: low, best, high. Dates are texts such as 2025-05-05.',
  method: [
    'the figure is looked up in the edition that the workbook is pinned to, not in a newer one',
    'where its source gives one value and no bounds, low, best and high are all that value',
    'where its source leaves an end open, that cell is #N/A and says what others give: no number is made up for it',
    'per month = the figure, or a twelfth of it when it is tanks a year',
  ],
  examples: [
    {
      formula: '=TANKREF("losses.oryx.total")',
      gives: 3960,
      says: 'Visually confirmed tank losses on 2025-05-05.',
    },
    {
      formula: '=TANKSTOCK(TANKREF("active.iiss.2024-02"),117,70,3,24,8)',
      gives: 886,
      says: 'The 1,750 active tanks that IISS estimated for February 2024, two years on.',
    },
    {
      formula: '=TANKREF("losses.oryx.total","range")',
      gives: [[3960, 3960, 3960]],
      says:
        'Low, best and high, as uncertain inputs are given. ' +
        'This source gives one number, so all three are that number: read its note (here: a floor).',
    },
    {
      formula: '=TANKREF("production.new.forbes.2024","high")',
      gives: 600,
      says: 'One end of a range: new tanks a year.',
    },
    {
      formula: '=TANKREF("production.new.forbes.2024","unit")',
      gives: [['tanks/year']],
      says: 'The unit of a figure. Of tanks/year, "per month" gives what a monthly argument takes.',
    },
    {
      formula: '=TANKREF("losses.oryx.added.2024","per month")',
      gives: [[88.3333333333, 88.3333333333, 88.3333333333]],
      says: 'Low, best and high of a yearly figure as tanks a month: a twelfth.',
    },
    {
      formula: '=TANKREF("losses.oryx.total","per month")',
      gives: {
        error: '#VALUE!',
        message:
          'field: "per month" is for tanks/month and tanks/year, and losses.oryx.total is in tanks',
      },
      says: 'A stock is no rate.',
    },
    {
      formula: '=TANKREF("refurbishment.iiss.2024","high")',
      gives: {
        error: '#N/A',
        message:
          'refurbishment.iiss.2024 has no high: its source gives only low 1500 and best 1500 tanks/year',
      },
      says: 'The source says “more than 1,500”. How many more, nobody knows.',
    },
    {
      formula: '=TANKREF("losses.oryx.totl")',
      gives: {
        error: '#N/A',
        message:
          'key: nothing is called "losses.oryx.totl" in this edition; the nearest are losses.oryx.total, losses.oryx.latest.total, losses.oryx.total.2024-02',
      },
      says: 'A mistyped key: the message names the nearest ones.',
    },
  ],
  mistakes: [
    yearlyFigure,
    {
      mistake: 'Waiting for a newer figure to arrive by itself.',
      instead:
        'The workbook keeps its edition. The task pane lists what a newer one changes, and moves to it.',
    },
    {
      mistake: '"range" of a figure that has two ends and no best value.',
      instead:
        'Give its "low" and its "high", two columns. Every value between them is equally likely.',
    },
    {
      mistake: 'Taking one source’s figure without looking at what others say.',
      instead: 'The task pane shows the others for the same quantity beside it.',
    },
  ],
  related: ['TANKCITE', 'TANKSTOCK', 'TANKRATE'],
  article: {
    says: 'Every number that the article states has a key, and what its wording really means.',
    figures: ['losses.oryx.total', 'storage.prewar.total', 'refurbishment.iiss.2024'],
  },
};
