import { ThemeService, type Univer } from '@univerjs/core';
import type { OfficeThemes } from './office-themes';

/** Colours the workbench as the chosen theme of Office; Univer knows light and dark. */
export function showTheme({ name, current }: OfficeThemes, univer: Univer): void {
  const page = document.documentElement;
  page.dataset['officeTheme'] = name;
  page.toggleAttribute('data-dark', current.dark);
  univer.__getInjector().get(ThemeService).setDarkMode(current.dark);
}
