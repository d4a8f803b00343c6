import type { GuideGroup } from './guide';
import { tankbacktestGuide } from './tankbacktest';
import { tankboughtGuide } from './tankbought';
import { tankciteGuide } from './tankcite';
import { tankfanGuide } from './tankfan';
import { tankforecastGuide } from './tankforecast';
import { tankledgerGuide } from './tankledger';
import { tankmonthsGuide } from './tankmonths';
import { tankneededGuide } from './tankneeded';
import { tankrateGuide } from './tankrate';
import { tankrefGuide } from './tankref';
import { tankrefurbGuide } from './tankrefurb';
import { tankriskGuide } from './tankrisk';
import { tankscoreGuide } from './tankscore';
import { tankseriesGuide } from './tankseries';
import { tankstockGuide } from './tankstock';
import { tanktornadoGuide } from './tanktornado';
import { tankwhenGuide } from './tankwhen';

/** The guide of every function, in the order of the help's index. */
export const guideGroups: readonly GuideGroup[] = [
  {
    title: 'Project a stock',
    guides: [tankstockGuide, tankledgerGuide],
  },
  {
    title: 'Ask when and how many',
    guides: [tankmonthsGuide, tankboughtGuide, tankneededGuide],
  },
  {
    title: 'Say how sure anyone can be',
    guides: [tankfanGuide, tankriskGuide, tankwhenGuide, tanktornadoGuide],
  },
  {
    title: 'Work out the inputs',
    guides: [tankrefurbGuide, tankrateGuide],
  },
  {
    title: 'Forecast a count, and test forecasts',
    guides: [tankforecastGuide, tankbacktestGuide, tankscoreGuide],
  },
  {
    title: 'Take figures from their sources',
    guides: [tankrefGuide, tankseriesGuide, tankciteGuide],
  },
];
