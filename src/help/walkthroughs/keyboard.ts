import type { Walkthrough } from './walkthrough';

export const keyboard: Walkthrough = {
  file: 'keyboard.html',
  title: 'Keyboard',
  promises: 'Every part of the pane can be reached and used without a mouse.',
  sections: [
    {
      id: 'excel',
      title: 'Between the sheet and the pane',
      terms: [
        { term: 'F6', means: 'Goes on to the next part of the window: sheet, ribbon, pane.' },
        { term: 'Shift+F6', means: 'Goes back to the part before.' },
        { term: 'Alt, H', means: 'Opens the tab Home, where the buttons of TankStock stand.' },
      ],
    },
    {
      id: 'pane',
      title: 'In the pane',
      terms: [
        { term: 'Tab, Shift+Tab', means: 'Goes to the next control, or the one before.' },
        { term: 'Left and Right', means: 'In the tabs: goes to the tab beside.' },
        { term: 'Down', means: 'In the search field: goes to the first hit.' },
        { term: 'Up and Down', means: 'In the list: goes to the entry above or below.' },
        { term: 'Enter', means: 'Opens an entry, or presses a button.' },
        { term: 'Esc', means: 'In the search field: empties it.' },
        { term: 'Left and Right', means: 'In a chart: goes through the months, and says each.' },
      ],
    },
    {
      id: 'cells',
      title: 'In cells',
      terms: [
        { term: '=TANK', means: 'Lists the functions. Tab takes the one that is marked.' },
        { term: 'Shift+F3', means: 'Opens fx with a field for each argument.' },
        { term: 'Ctrl+Alt+F9', means: 'Calculates every formula again.' },
      ],
    },
  ],
};
