import type { Flow } from './flow';

/** What a stock of tanks starts with, and what happens to it month by month. */
export interface Scenario {
  /** Tanks in service at month 0. */
  start: number;
  /** Tanks lost a month, as long as there are any left to lose. */
  losses: Flow;
  /** Tanks a month that refurbishment can return to service, as long as the reserve lasts. */
  refurb: Flow;
  /** Tanks a month delivered from North Korea. */
  dprk: Flow;
  /** Tanks a month newly built. */
  production: Flow;
  /** Hulls in storage that refurbishment draws on; Infinity when they are taken as endless. */
  reserve: number;
}
