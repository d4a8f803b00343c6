import { tankbought } from '../../functions/contracts/tankbought';
import { tankcite } from '../../functions/contracts/tankcite';
import { tankfan } from '../../functions/contracts/tankfan';
import { tankledger } from '../../functions/contracts/tankledger';
import { tankmonths } from '../../functions/contracts/tankmonths';
import { tankneeded } from '../../functions/contracts/tankneeded';
import { tankrate } from '../../functions/contracts/tankrate';
import { tankref } from '../../functions/contracts/tankref';
import { tankrefurb } from '../../functions/contracts/tankrefurb';
import { tankrisk } from '../../functions/contracts/tankrisk';
import { tankstock } from '../../functions/contracts/tankstock';
import { tanktornado } from '../../functions/contracts/tanktornado';
import type { FunctionGroup } from './guide';
import { tankboughtGuide } from './tankbought';
import { tankciteGuide } from './tankcite';
import { tankfanGuide } from './tankfan';
import { tankledgerGuide } from './tankledger';
import { tankmonthsGuide } from './tankmonths';
import { tankneededGuide } from './tankneeded';
import { tankrateGuide } from './tankrate';
import { tankrefGuide } from './tankref';
import { tankrefurbGuide } from './tankrefurb';
import { tankriskGuide } from './tankrisk';
import { tankstockGuide } from './tankstock';
import { tanktornadoGuide } from './tanktornado';

/** Every function with its documentation, in the order of the help index. */
export const functionGroups: readonly FunctionGroup[] = [
  {
    title: 'Project a stock',
    pages: [
      { contract: tankstock, guide: tankstockGuide },
      { contract: tankledger, guide: tankledgerGuide },
    ],
  },
  {
    title: 'Ask when and how many',
    pages: [
      { contract: tankmonths, guide: tankmonthsGuide },
      { contract: tankbought, guide: tankboughtGuide },
      { contract: tankneeded, guide: tankneededGuide },
    ],
  },
  {
    title: 'Say how sure anyone can be',
    pages: [
      { contract: tankfan, guide: tankfanGuide },
      { contract: tankrisk, guide: tankriskGuide },
      { contract: tanktornado, guide: tanktornadoGuide },
    ],
  },
  {
    title: 'Work out the inputs',
    pages: [
      { contract: tankrefurb, guide: tankrefurbGuide },
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
