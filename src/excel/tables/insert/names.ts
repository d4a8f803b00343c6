import type { ReferenceTable } from '../../../reference/edition/edition';

/** `wanted`, or `wanted_2`, `wanted_3`, … when others (compared as Excel does, case-blind) have it. */
export function freeName(wanted: string, taken: readonly string[], separator: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const isFree = (name: string) => !used.has(name.toLowerCase());
  if (isFree(wanted)) return wanted;
  let n = 2;
  while (!isFree(`${wanted}${separator}${n}`)) n += 1;
  return `${wanted}${separator}${n}`;
}

/** Excel's longest sheet name, less room for a number when the name is taken. */
const longest = 31 - ' 999'.length;

/** Names that Excel keeps for itself, and the one that the list of sources is to have. */
const reserved = ['History', 'Sources'];

/**
 * A sheet name for a table: its title when it fits, else its group and the first part of its
 * subtitle ("Losses Oryx"). Excel refuses / \ ? * : [ ], control characters, more than 31 characters,
 * apostrophes at the ends, and "History".
 */
export function sheetNameFor(
  { title, group, subtitle }: Pick<ReferenceTable, 'title' | 'group' | 'subtitle'>,
  taken: readonly string[],
): string {
  const short = title.length <= longest ? title : `${group} ${subtitle.split(',')[0] ?? ''}`;
  const words = short
    .replace(/[/\\?*:[\]\p{C}]/gu, ' ')
    .trim()
    .split(/\s+/);
  let name = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > longest) break;
    name += ` ${word}`;
  }
  const legal = name.slice(0, longest).replace(/^'+|[',;]+$|\p{C}$/gu, '') || 'Reference';
  return freeName(legal, [...taken, ...reserved], ' ');
}
