import type { Guide } from './guide';

export const tankciteGuide: Guide = {
  id: 'TANKCITE',
  answers: 'Who says this figure, and how is that cited?',
  result: 'A text: as it stands in a sentence, in a footnote, or in an APA list of references.',
  method: [
    'the source is that of the figure in the edition that the workbook is pinned to',
    'where the figure was read in a report that quotes it, the citation names both',
    'where the data were read in a copy, it says via whom',
    'several sources of one author and year read alike in author-date: note and apa, which give the title, tell them apart',
  ],
  examples: [
    {
      formula: '=TANKCITE("losses.oryx.total")',
      gives: [['Oryx 2025, via Drake 2026']],
      says: 'Who counted, and whose copy was read.',
    },
    {
      formula: '=TANKCITE("refurbishment.iiss.2024")',
      gives: [['Gjerstad and Clavilier 2025, as quoted in RBC-Ukraine 2025']],
      says: 'A figure that was read in a report which quotes it.',
    },
    {
      formula: '=TANKCITE("oryx-list","note")',
      gives: [
        [
          'Oryx, “Attack on Europe: documenting Russian equipment losses during the Russian invasion of Ukraine” (Oryx, February 24, 2022), https://www.oryxspioenkop.com/2022/02/attack-on-europe-documenting-equipment.html.',
        ],
      ],
      says: 'A source by its own id, as a footnote.',
    },
    {
      formula: '=TANKCITE("oryx-list","apa")',
      gives: [
        [
          'Oryx. (2022). Attack on Europe: documenting Russian equipment losses during the Russian invasion of Ukraine [Data set]. Oryx. https://www.oryxspioenkop.com/2022/02/attack-on-europe-documenting-equipment.html',
        ],
      ],
      says: 'The same for a list of references.',
    },
    {
      formula: '=TANKCITE("losses.oryx.total","harvard")',
      gives: {
        error: '#VALUE!',
        message: 'style: expected one of author-date, note, apa, got "harvard"',
      },
      says: 'A style that the function does not know is refused.',
    },
  ],
  mistakes: [
    {
      mistake: 'Citing only the list that a figure was copied from.',
      instead: 'Keep both names: the first says it, the second is where it was read.',
    },
    {
      mistake: 'Typing citations by hand beside a figure.',
      instead: 'Let both formulas take the key from one cell. Then they always belong together.',
    },
    {
      mistake: 'Collecting the sources of a workbook one by one.',
      instead: 'The task pane exports all of them at once, as BibTeX or RIS.',
    },
  ],
  related: ['TANKREF'],
  article: {
    says: 'The article names its sources in passing; here each figure leads back to one.',
    figures: ['storage.prewar.total', 'production.new.forbes.2024', 'dprk.stock.t62.pism'],
  },
};
