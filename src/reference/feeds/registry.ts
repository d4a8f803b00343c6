import { familyFeed } from './oryx-families';
import { generalStaffFeed } from './general-staff';
import type { Feed } from './feed';
import { oryxFeed } from './oryx';

/** The live feeds, in the order in which they are offered. One more is one more file and its line here. */
export const feeds = {
  oryx: oryxFeed,
  'oryx-families': familyFeed,
  'general-staff': generalStaffFeed,
} as const satisfies Readonly<Record<string, Feed>>;

export type FeedId = keyof typeof feeds;

export const feedIds = Object.keys(feeds) as readonly FeedId[];
