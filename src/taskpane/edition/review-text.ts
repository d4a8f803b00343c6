import { countText } from '../page/count-text';
import type { Review } from './review';

/** How much a move changes, in a sentence. */
export function reviewText({ used, others }: Pick<Review, 'used' | 'others'>): string {
  const count = used.length + others.length;
  if (count === 0) return 'The two editions say the same.';
  return `${countText(count, 'change')}, ${share(used.length, count)}to what this workbook uses.`;
}

function share(used: number, count: number): string {
  if (used === count) return '';
  return used === 0 ? 'none ' : `${String(used)} of them `;
}
