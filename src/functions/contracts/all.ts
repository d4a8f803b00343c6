import { bought, boughtGuide } from './bought';
import type { FunctionPage } from './guide';
import { ledger, ledgerGuide } from './ledger';
import { monthsTo, monthsToGuide } from './months';
import { needed, neededGuide } from './needed';
import { refurbishment, refurbishmentGuide } from './refurb';
import { tankrate, tankrateGuide } from './tankrate';
import { tankstock, tankstockGuide } from './tankstock';

/** Every function with its documentation, in the order of the help index. */
export const functionPages: readonly FunctionPage[] = [
  { contract: tankstock, guide: tankstockGuide },
  { contract: ledger, guide: ledgerGuide },
  { contract: monthsTo, guide: monthsToGuide },
  { contract: bought, guide: boughtGuide },
  { contract: needed, guide: neededGuide },
  { contract: refurbishment, guide: refurbishmentGuide },
  { contract: tankrate, guide: tankrateGuide },
];
