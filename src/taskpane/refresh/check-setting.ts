const key = 'tankstock-check-for-newer-edition';

/** Whether the pane looks for a newer edition when it opens: until somebody switches that off. */
export function checksForNewer(storage: Storage | undefined = ownStorage()): boolean {
  return storage?.getItem(key) !== 'off';
}

export function setChecksForNewer(on: boolean, storage: Storage | undefined = ownStorage()): void {
  storage?.setItem(key, on ? 'on' : 'off');
}

/** Browsers may keep frames from storing anything. */
function ownStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
