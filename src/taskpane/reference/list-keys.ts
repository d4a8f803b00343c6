/** A line of the list that the arrow keys stop at: a group's heading or an entry's row. */
export interface ListStop extends HTMLElement {
  readonly open: boolean;
}

/** What an arrow key means in the list. */
export type Move =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'leave-upwards' }
  | { readonly kind: 'toggle' };

/**
 * The move for a key on the stop at `index`, after the pattern of a tree: up and down along the
 * lines, right opens, left closes or goes to the group. Undefined for keys that mean nothing here.
 */
export function moveFor(
  key: string,
  index: number,
  stops: readonly { readonly open: boolean; readonly isGroup: boolean }[],
): Move | undefined {
  const open = stops[index]?.open ?? false;
  switch (key) {
    case 'ArrowDown':
      return index + 1 < stops.length ? { kind: 'focus', index: index + 1 } : undefined;
    case 'ArrowUp':
      return index === 0 ? { kind: 'leave-upwards' } : { kind: 'focus', index: index - 1 };
    case 'Home':
      return { kind: 'focus', index: 0 };
    case 'End':
      return { kind: 'focus', index: stops.length - 1 };
    case 'ArrowRight':
      return open ? undefined : { kind: 'toggle' };
    case 'ArrowLeft':
      return open ? { kind: 'toggle' } : toGroup(index, stops);
    default:
      return undefined;
  }
}

function toGroup(index: number, stops: readonly { readonly isGroup: boolean }[]): Move | undefined {
  const group = stops.findLastIndex((stop, i) => i < index && stop.isGroup);
  return group === -1 ? undefined : { kind: 'focus', index: group };
}
