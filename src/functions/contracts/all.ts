import { bought, boughtGuide } from './bought';
import { fan, fanGuide } from './fan';
import type { FunctionGroup } from './guide';
import { ledger, ledgerGuide } from './ledger';
import { monthsTo, monthsToGuide } from './months';
import { needed, neededGuide } from './needed';
import { refurbishment, refurbishmentGuide } from './refurb';
import { risk, riskGuide } from './risk';
import { tankcite, tankciteGuide } from './tankcite';
import { tankrate, tankrateGuide } from './tankrate';
import { tankref, tankrefGuide } from './tankref';
import { tankstock, tankstockGuide } from './tankstock';
import { tornado, tornadoGuide } from './tornado';

/** Every function with its documentation, in the order of the help index. */
export const functionGroups: readonly FunctionGroup[] = [
  {
    title: 'Project a stock',
    pages: [
      { contract: tankstock, guide: tankstockGuide },
      { contract: ledger, guide: ledgerGuide },
    ],
  },
  {
    title: 'Ask when and how many',
    pages: [
      { contract: monthsTo, guide: monthsToGuide },
      { contract: bought, guide: boughtGuide },
      { contract: needed, guide: neededGuide },
    ],
  },
  {
    title: 'Say how sure anyone can be',
    pages: [
      { contract: fan, guide: fanGuide },
      { contract: risk, guide: riskGuide },
      { contract: tornado, guide: tornadoGuide },
    ],
  },
  {
    title: 'Work out the inputs',
    pages: [
      { contract: refurbishment, guide: refurbishmentGuide },
      { contract: tankrate, guide: tankrateGuide },
    ],
  },
  {
    title: 'Take figures from their sources',
    pages: [
      { contract: tankref, guide: tankrefGuide },
      { contract: tankcite, guide: tankciteGuide },
    ],
  },
];

export const functionPages = functionGroups.flatMap(({ pages }) => pages);
