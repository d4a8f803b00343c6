import type { Walkthrough } from './walkthrough';

export const refreshing: Walkthrough = {
  file: 'refreshing.html',
  title: 'Refreshing tables',
  promises: 'How an inserted table takes over newer data, and what becomes of your changes.',
  sections: [
    {
      id: 'compared',
      title: 'What is compared',
      says: [
        'A refresh compares three things, cell by cell: the table as it was inserted, the table as it stands now, and the new data. The workbook keeps the first of them.',
        'Rows are found by their key. You may sort, filter, move and extend a table, and it is found again.',
      ],
      terms: [
        { term: 'Only the new data changed', means: 'The cell is updated.' },
        { term: 'Only you changed', means: 'Your entry stays.' },
        { term: 'Both changed alike', means: 'Nothing happens.' },
        {
          term: 'Both changed differently',
          means: 'Both values are shown. Yours stays until you choose.',
        },
        { term: 'A new row', means: 'It is added, in the table’s order.' },
        {
          term: 'A row that is gone',
          means: 'It is removed, unless it holds an entry of yours. Then you are asked.',
        },
        { term: 'A row that you deleted', means: 'It stays deleted, and the preview says so.' },
        {
          term: 'Your columns, formulas, formats, filters and comments',
          means: 'They stay. A column that is calculated in every row is filled in new rows, too.',
        },
      ],
    },
    {
      id: 'steps',
      title: 'Step by step',
      steps: [
        'The pane lists under “In this workbook” every inserted table, with its edition and state.',
        'Refresh shows a preview: each cell that will change, with the old and the new value. No cell is touched yet.',
        'Choose where the preview asks.',
        'Write it. The progress bar has a Cancel.',
        'Undo this refresh gives back the table as it was. Edits that you made elsewhere stay.',
      ],
    },
    {
      id: 'meanwhile',
      title: 'When somebody types meanwhile',
      says: [
        'Every step of a refresh reads what it is about to write over. Where that has changed, the step writes nothing, what was done is taken back, and the pane names the changed cells with their values.',
        'A refresh that breaks off says what is written and what is not. Resume carries it on, and Take back undoes it.',
      ],
    },
    {
      id: 'newer',
      title: 'Where newer data come from',
      terms: [
        { term: 'The add-in', means: 'It carries an edition. It works without a network.' },
        { term: 'The add-in’s site', means: 'It may have a newer edition.' },
        {
          term: 'Live feeds',
          means: 'Oryx by day, and the claims of the General Staff of Ukraine, from public copies.',
        },
        { term: 'Your own data', means: 'A Data Package, by its address.' },
      ],
      says: [
        'Data are fetched only when you click. The pane looks by itself whether the add-in’s site has a newer edition; a switch under Newer data turns that off.',
        'What arrives is checked. Data that are cut off, of another shape, or that fall by more than a correction explains are refused with the reason, and the table stays as it is.',
      ],
    },
  ],
};
