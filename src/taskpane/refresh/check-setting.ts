import type { OwnStorage } from '../page/own-storage';

const key = 'tankstock-check-for-newer-edition';

/** Whether the pane looks for a newer edition when it opens: until somebody switches that off. */
export function checksForNewer(storage: OwnStorage | undefined): boolean {
  return storage?.getItem(key) !== 'off';
}

export function setChecksForNewer(on: boolean, storage: OwnStorage | undefined): void {
  storage?.setItem(key, on ? 'on' : 'off');
}
