import type { Guide } from './guide';

export const tankseriesGuide: Guide = {
  id: 'TANKSERIES',
  answers: 'How did a sourced count run, without inserting its table?',
  result:
    'The column’s cells below one another in the order of their dates, or without a column all columns under a header row of their names. Days are Excel dates: give the cells a date format. Dates that may be a month alone are texts such as 2025-05.',
  method: [
    'the table is taken from the edition that the workbook is pinned to, not from a newer one',
    'rows go by the table’s column of dates; from and to are included, and a month counts when one of its days lies between them',
    'where the table gives no number, the cell is #N/A: no number is made up for it',
    'a table of your own package is called own_ and its name, and answers while the package is loaded in the task pane',
  ],
  examples: [
    {
      formula: '=TANKSERIES("losses_oryx","total","2022-10-01","2022-12-31")',
      gives: [[1429], [1523], [1594]],
      says: 'The cumulative count at the end of three months.',
    },
    {
      formula: '=TANKSERIES("losses_oryx","as_of","2022-12-01","2022-12-31")',
      gives: 44926,
      says: 'The day of a count, as Excel numbers days: 2022-12-31.',
    },
    {
      formula:
        '=TANKRATE(TANKSERIES("losses_oryx","as_of"),TANKSERIES("losses_oryx","total"),"2023-12-31","2024-12-31")',
      gives: 88.1505122951,
      says: 'Dates and counts go into other functions as they are.',
    },
    {
      formula: '=TANKSERIES("storage","best",,,"T-62")',
      gives: [[1897], [1800], [2500], [1100], [1082]],
      says: 'Rows of one category only.',
    },
    {
      formula: '=TANKSERIES("losses_general_stuff")',
      gives: {
        error: '#N/A',
        message:
          'table: no table of this edition is called "losses_general_stuff"; the nearest is losses_general_staff',
      },
      says: 'A mistyped name: the message names the nearest ones.',
    },
    {
      formula: '=TANKSERIES("losses_oryx","total",,,"T-62")',
      gives: {
        error: '#VALUE!',
        message: 'where: losses_oryx has no column that tells series apart',
      },
      says: 'Only tables with a column of categories take where.',
    },
  ],
  mistakes: [
    {
      mistake: 'Reading a spilled date as a number.',
      instead: 'Give the cells a date format: a custom function cannot.',
    },
    {
      mistake: 'Adding up a running total.',
      instead: 'Take the column of monthly additions, or TANKRATE between two dates.',
    },
    {
      mistake: 'Taking one source’s series without looking at what others say.',
      instead: 'Set losses_oryx beside losses_general_staff: they count different things.',
    },
  ],
  related: ['TANKREF', 'TANKRATE', 'TANKCITE'],
  article: {
    says: 'The article’s totals are single counts; these tables give the months around them.',
    figures: ['losses.oryx.total'],
  },
};
