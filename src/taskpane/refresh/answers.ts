import type { RefreshMessage } from './result-text';

/** Stands for an address that was typed, and that can't be asked or delivered nothing. */
export const ownAddress = 'own-address';

/** What became of asking a place, by the place as JSON. */
export type Answers = ReadonlyMap<string, readonly RefreshMessage[]>;
