/**
 * Variants of Fluent's elements that the pane does not use: the values of attributes that no
 * template of it sets. A test holds this list to the templates.
 */
export const unusedVariants: Record<string, readonly string[]> = {
  appearance: ['filled-darker', 'filled-lighter', 'ghost', 'subtle', 'underline'],
  color: ['danger', 'important', 'severe', 'subtle', 'success', 'warning'],
  'control-size': ['large', 'small'],
  orientation: ['vertical'],
  shape: ['circular', 'rounded', 'square'],
  size: ['extra-large', 'extra-small', 'large', 'tiny'],
  thickness: ['large'],
  'validation-state': ['error', 'success', 'warning'],
};

const deadAttributes = new RegExp(
  Object.entries(unusedVariants)
    .map(([name, values]) => `\\[${name}=['"]?(?:${values.join('|')})['"]?\\]`)
    .join('|'),
);

/**
 * A squeezed style sheet without the rules that only match unused variants.
 * @param styles may hold placeholders of a template, written as U+E000 number U+E000
 */
export function dropUnusedVariants(styles: string): string {
  return blocksOf(styles)
    .map(({ lead, prelude, body }) => {
      if (prelude === '') return lead;
      if (/^@(media|supports|layer)/.test(prelude)) {
        const kept = dropUnusedVariants(body);
        return kept === '' ? lead : `${lead}${prelude}{${kept}}`;
      }
      if (prelude.startsWith('@')) return `${lead}${prelude}{${body}}`;
      const used = alternatives(prelude).filter((selector) => !isDead(selector));
      return used.length === 0 ? lead : `${lead}${used.join(',')}{${body}}`;
    })
    .join('');
}

/** A rule with what stands before its prelude: placeholders and statements without a block. */
interface StyleRule {
  readonly lead: string;
  readonly prelude: string;
  readonly body: string;
}

function blocksOf(styles: string): StyleRule[] {
  const blocks: StyleRule[] = [];
  let start = 0;
  for (let open = styles.indexOf('{'); open !== -1; open = styles.indexOf('{', start)) {
    const close = matching(styles, open, '{', '}');
    const [, lead = '', prelude = ''] =
      /^((?:\s*\uE000\d+\uE000)*\s*(?:[^;{]*;)*)([^]*)$/.exec(styles.slice(start, open)) ?? [];
    blocks.push({ lead, prelude, body: styles.slice(open + 1, close) });
    start = close + 1;
  }
  return [...blocks, { lead: styles.slice(start), prelude: '', body: '' }];
}

/** Whether no element of the pane can match a selector. What `:not()` excludes says nothing. */
function isDead(selector: string): boolean {
  const group = /:(host|is|where|not)\(/.exec(selector);
  if (!group) return deadAttributes.test(selector);
  const open = group.index + group[0].length - 1;
  const close = matching(selector, open, '(', ')');
  const inside = alternatives(selector.slice(open + 1, close));
  if (group[1] !== 'not' && inside.every(isDead)) return true;
  return isDead(selector.slice(0, group.index) + selector.slice(close + 1));
}

/** The parts of a list that are separated by commas outside of brackets. */
function alternatives(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [i, sign] of [...list].entries()) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) {
      parts.push(list.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, list.slice(start).trim()];
}

/** The place of the bracket that closes the one at `open`. */
function matching(text: string, open: number, opening: string, closing: string): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === opening) depth += 1;
    if (text[i] === closing) depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`The style sheet has no "${closing}" for: ${text.slice(open, open + 60)}`);
}
