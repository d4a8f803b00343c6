import { COLORFUL, type OfficeTheme } from '../host/office-theme';

/** One of Office's themes, as File › Account › Office Theme names them. */
export interface NamedTheme {
  label: string;
  dark: boolean;
  /** What the add-in is told: colours as Office 2016 and later report them. */
  colors: OfficeTheme;
}

const themes = {
  Colorful: { label: 'Colorful', dark: false, colors: COLORFUL },
  White: {
    label: 'White',
    dark: false,
    colors: colors('#FFFFFF', '#444444', '#FDFDFD', '#444444'),
  },
  DarkGray: {
    label: 'Dark Gray',
    dark: true,
    colors: colors('#6A6A6A', '#F0F0F0', '#D4D4D4', '#262626'),
  },
  Black: { label: 'Black', dark: true, colors: colors('#262626', '#FFFFFF', '#444444', '#FFFFFF') },
} as const satisfies Record<string, NamedTheme>;

export type ThemeName = keyof typeof themes;

/** A theme, or whichever goes with the computer's own setting. */
export type ThemeChoice = ThemeName | 'System';

export const themeChoices: readonly (readonly [ThemeChoice, string])[] = [
  ['System', 'Use system setting'],
  ...Object.entries(themes).map(([name, { label }]) => [name as ThemeName, label] as const),
];

const storageKey = 'workbench.office-theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');

/** The theme of the workbench; the choice is kept in the browser. */
export class OfficeThemes {
  private readonly listeners: (() => void)[] = [];

  constructor() {
    systemDark.addEventListener('change', () => {
      if (this.choice === 'System') this.announce();
    });
  }

  get choice(): ThemeChoice {
    const kept = localStorage.getItem(storageKey);
    return themeChoices.find(([name]) => name === kept)?.[0] ?? 'System';
  }

  get name(): ThemeName {
    if (this.choice !== 'System') return this.choice;
    return systemDark.matches ? 'Black' : 'Colorful';
  }

  get current(): NamedTheme {
    return themes[this.name];
  }

  choose(choice: ThemeChoice): void {
    localStorage.setItem(storageKey, choice);
    this.announce();
  }

  /** Calls back now and after each change. */
  follow(listener: () => void): void {
    this.listeners.push(listener);
    listener();
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}

function colors(body: string, onBody: string, control: string, onControl: string): OfficeTheme {
  return {
    bodyBackgroundColor: body,
    bodyForegroundColor: onBody,
    controlBackgroundColor: control,
    controlForegroundColor: onControl,
  };
}
