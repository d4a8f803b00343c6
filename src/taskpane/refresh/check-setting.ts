type SettingStore = Pick<Storage, 'getItem' | 'setItem'>;

const key = 'tankstock-check-for-newer-edition';

/** Whether the pane looks for a newer edition when it opens: until somebody switches that off. */
export function checksForNewer(storage: SettingStore | undefined): boolean {
  return storage?.getItem(key) !== 'off';
}

export function setChecksForNewer(on: boolean, storage: SettingStore | undefined): void {
  storage?.setItem(key, on ? 'on' : 'off');
}
