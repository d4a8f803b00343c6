import { numberText } from '../../reference/number-text';

/** "1 row", "54 rows". */
export function countText(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
