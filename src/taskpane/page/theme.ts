import { themeOf } from './office-theme';

/** Raised on the window after the colours have changed: what is drawn on a canvas must be drawn again. */
export const themeChange = 'tankstock-theme';

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const forcedColors = matchMedia('(forced-colors: active)');
let applied = '';

/**
 * Keeps the pane in Office's theme. Excel raises no event when its theme changes (only Outlook
 * does), so the pane looks again whenever it comes back into view.
 */
export function followTheme(): void {
  applyTheme();
  systemDark.addEventListener('change', applyTheme);
  forcedColors.addEventListener('change', applyTheme);
  window.addEventListener('focus', applyTheme);
  document.addEventListener('visibilitychange', applyTheme);
}

export function applyTheme(): void {
  const fromSystem = { theme: systemDark.matches ? 'dark' : 'light' };
  const { theme, background } = { background: '', ...(themeOf(officeBackground()) ?? fromSystem) };
  const now = `${theme} ${background} ${String(forcedColors.matches)}`;
  if (now === applied) return;
  applied = now;
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.setProperty('--colorNeutralBackground1', background);
  window.dispatchEvent(new Event(themeChange));
}

/** Undefined in a plain browser, before office.js is ready, and in hosts that name no theme. */
function officeBackground(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  const context: Partial<Office.Context> | undefined = Office.context;
  const theme: Partial<Office.OfficeTheme> | undefined = context?.officeTheme;
  return theme?.bodyBackgroundColor;
}
