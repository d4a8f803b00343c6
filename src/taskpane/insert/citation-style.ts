import { citationStyles, type CitationStyle } from '../../reference/cite/citation-styles';
import type { OwnStorage } from '../page/own-storage';

const key = 'tankstock-citation-style';

/** The style in which somebody cited last on this computer. */
export function lastStyle(storage: OwnStorage | undefined): CitationStyle {
  const kept = storage?.getItem(key);
  return citationStyles.find((style) => style === kept) ?? citationStyles[0];
}

export function keepStyle(style: CitationStyle, storage: OwnStorage | undefined): void {
  storage?.setItem(key, style);
}
