import { quoted } from './package-problem';

const keyForm = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

/** Why a text can't be the key of a row, or undefined. Formulas take keys as they are. */
export function whyNoKey(key: string): string | undefined {
  return keyForm.test(key)
    ? undefined
    : `expected lower-case words joined by dots and hyphens, got ${quoted(key)}`;
}
