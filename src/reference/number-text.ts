const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** "3,960", "72.8", "−5": thousands separated, no digit of the source lost. */
export function numberText(value: number): string {
  return grouped.format(value).replace('-', '−');
}
