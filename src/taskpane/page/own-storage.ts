/** What the pane needs of a browser's storage. */
export type OwnStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Browsers may keep frames from storing anything. */
export function ownStorage(): OwnStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
