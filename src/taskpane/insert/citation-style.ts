import { citationStyles, type CitationStyle } from '../../reference/cite/citation-styles';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const key = 'tankstock-citation-style';

/** The style in which somebody cited last on this computer. */
export function lastStyle(storage: Kept | undefined): CitationStyle {
  const kept = storage?.getItem(key);
  return citationStyles.find((style) => style === kept) ?? citationStyles[0];
}

export function keepStyle(style: CitationStyle, storage: Kept | undefined): void {
  storage?.setItem(key, style);
}
