import type { Walkthrough } from './walkthrough';

export const editions: Walkthrough = {
  file: 'editions.html',
  title: 'Editions',
  promises: 'Why a number in your workbook never changes by itself, and how to move to newer ones.',
  sections: [
    {
      id: 'edition',
      title: 'What an edition is',
      says: [
        'An edition is the reference data with a version, such as 2026.12.0. Its changelog gives a reason for each figure that was changed.',
        'The first number of a version is the year in which the columns were laid down. The second rises with every month, figure or other row that is added. The third rises with every correction.',
      ],
    },
    {
      id: 'kept',
      title: 'A workbook keeps its edition',
      says: [
        'The first table that is inserted, or the first TANKREF, TANKSERIES or TANKCITE, puts the whole edition into the workbook. From then on its formulas answer from there, on any computer and without a network.',
        'An add-in with a newer edition changes nothing in the workbook.',
        'A kept edition that is damaged is refused with a message. Other figures never stand in for it.',
      ],
    },
    {
      id: 'move',
      title: 'Moving to a newer edition',
      steps: [
        'The pane says when a newer edition is there.',
        'Review lists what would change, and why. What this workbook uses stands first.',
        'Move takes the workbook to the newer edition. You can move back.',
        'Inserted tables stay as they are. Refresh them one by one.',
      ],
    },
  ],
};
