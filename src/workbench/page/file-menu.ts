import { element } from './elements';
import { themeChoices, type OfficeThemes, type ThemeChoice } from './office-themes';

/** What the File menu does. */
export interface FileActions {
  startNew(): void;
  open(file: File): void;
  save(): void;
  /** Saves a copy for programs without the add-in. */
  saveValues(): void;
}

/** Draws the File menu: the workbook and the theme of Office. Also sees to Ctrl+O and Ctrl+S. */
export function drawFileMenu(place: HTMLElement, actions: FileActions, themes: OfficeThemes): void {
  const picker = element('input', {
    type: 'file',
    accept: '.xlsx',
    hidden: '',
    'aria-label': 'Open',
  });
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    picker.value = '';
    if (file) actions.open(file);
  });
  const command = (label: string, beside: HTMLElement | '', run: () => void) => {
    const button = element('button', { type: 'button' }, label, beside);
    button.addEventListener('click', () => {
      place.hidePopover();
      run();
    });
    return button;
  };
  place.replaceChildren(
    command('New', '', () => actions.startNew()),
    command('Open…', keys('Ctrl+O'), () => picker.click()),
    command('Save as xlsx', keys('Ctrl+S'), () => actions.save()),
    command('Save a copy with values', valuesExplained(), () => actions.saveValues()),
    drawThemes(themes),
    picker,
  );
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (event.key !== 's' && event.key !== 'o') return;
    event.preventDefault(); // the browser would save or open a page
    if (event.key === 's') actions.save();
    else picker.click();
  });
}

const keys = (pressed: string) => element('kbd', {}, pressed);

const valuesExplained = () =>
  element(
    'small',
    {},
    'For programs without the add-in, such as LibreOffice: every formula becomes its value.',
  );

function drawThemes(themes: OfficeThemes): HTMLElement {
  const choices = themeChoices.map(([name, label]) => {
    const radio = element('input', { type: 'radio', name: 'office-theme', value: name });
    radio.checked = name === themes.choice;
    return element('label', {}, radio, label);
  });
  const set = element('fieldset', {}, element('legend', {}, 'Office theme'), ...choices);
  set.addEventListener('change', ({ target }) => {
    themes.choose((target as HTMLInputElement).value as ThemeChoice);
  });
  return set;
}
