import type { Walkthrough } from './walkthrough';

export const pane: Walkthrough = {
  file: 'pane.html',
  title: 'The pane',
  promises: 'What each part of the task pane is for.',
  sections: [
    {
      id: 'open',
      title: 'Open it',
      says: [
        'The button TankStock on the tab Home opens the pane. Insert losses and Refresh beside it do their work without a search.',
      ],
    },
    {
      id: 'reference',
      title: 'Reference: find figures and tables',
      steps: [
        'Type what you have in hand into the search field: a number such as 3,960, a word such as T-62, a source, a year.',
        'Open a hit. A figure stands on a line with its low, best and high, and its rivals from other sources under it.',
        'Insert the figure as a row at the selected cell: label, low, best, high, unit, basis and source. The cells hold formulas, so that the workbook says where the number comes from. The selection moves below, ready for the next figure.',
        'An end that the source does not give stays blank on yellow, for your judgement. The pane offers what other sources give for it.',
        'Under Citation choose a style, and insert or copy who says the figure.',
        'A table shows its first rows, its columns with units, its sources and its notes. It is inserted at the selected cell or on a new sheet, never over cells that hold anything.',
      ],
    },
    {
      id: 'workbook',
      title: 'In this workbook',
      says: [
        'Every inserted table stands here with its edition and state: up to date, newer data ready, edited by you, missing.',
        'The sheet Sources lists every inserted table and every figure that a formula uses, with its citation.',
        'Sources, at the foot of the pane, shows all sources of the workbook. Take them into a reference manager as BibTeX or RIS, or insert a bibliography on Sources or at the selection. The bibliography follows the workbook. Entries that you add or edit stay.',
      ],
    },
    {
      id: 'build',
      title: 'Build: whole models',
      says: [
        'A model is laid on two new sheets: one with the answers, the assumptions and their sources, and one with the calculation. All of it is live formulas.',
        'In this workbook lists the models that stand: their edition, whether their checks hold, Go to, Build again and Take back.',
        'Select a figure among the assumptions of a model. The pane shows its rivals, and Use puts one of them into the cell.',
        'Take back removes the two sheets, as long as nothing on them has been changed or added, and no other formula or name reads them. It can’t see whether a chart, a rule of a cell or a PivotTable on another sheet does.',
      ],
    },
    {
      id: 'charts',
      title: 'Charts',
      says: [
        'Select a cell of what TANKFAN, TANKRISK, TANKWHEN, TANKTORNADO, TANKFORECAST or TANKLEDGER gives. The pane draws it and follows every change. Insert chart lays it on the sheet as a chart of Excel’s own.',
        'Select a cell that shows an error. The pane shows what the function says, which argument it means and what it expected.',
      ],
    },
  ],
};
