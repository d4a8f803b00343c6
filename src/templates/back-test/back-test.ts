import { f, joined } from '../formula';
import type { Template } from '../template';
import { colorsNote, monthInWords, numberInWords } from '../words';
import {
  aYearLater,
  blocksOfDate,
  chartOfDate,
  knownOn,
  monthEnd,
  observedLater,
  oneDate,
  place,
  saidByHand,
} from './one-date';
import {
  apartAYearAhead,
  datesTested,
  heldAYearAhead,
  sameDates,
  scoreBlocks,
  shorterHorizons,
  testedAYearAhead,
  yearAhead,
} from './scores';
import {
  addedByTable,
  date,
  monthsKnown,
  mostMonths,
  seriesBlock,
  total,
  yearBefore,
} from './series';

const [heldByHand, heldByForecast] = heldAYearAhead.map((cell) => f`FIXED(100*${cell},0)`);
if (!heldByHand || !heldByForecast) throw new Error('Both ways are scored.');
const later = observedLater.at('value');
const answer = joined(
  [
    f`"A year ahead, the range of the year before held "&${heldByHand}&" percent of what came, not 90; TANKFORECAST held "&${heldByForecast}&" (on "&${testedAYearAhead}&" dates, "&${apartAYearAhead}&" with no month in common)."`,
    f`"In "&${monthInWords(monthEnd)}&" that range said "&${numberInWords(saidByHand.at('P5'))}&" to "&${numberInWords(saidByHand.at('P95'))}&" tanks a year later; the count was "&IF(ISNUMBER(${later}),${numberInWords(later)},"not yet known")&"."`,
  ],
  '&" "&',
);

const lastDate = f`INDEX(${date.all},${monthsKnown})`;
const firstDate = f`INDEX(${date.all},1)`;

export const backTest: Template = {
  name: 'Back-test',
  title: 'Back-test',
  question:
    'Would the method have told us? What was known on a date, against what was then observed.',
  note: `${colorsNote} Counts are of the Oryx list, by day of listing.`,
  answer,
  front: [
    yearAhead,
    { rows: 13, charts: [chartOfDate] },
    datesTested,
    aYearLater,
    oneDate,
    ...shorterHorizons,
  ],
  checks: [
    {
      label: 'The months add up to the total',
      allowed: 0,
      found: f`SUM(${addedByTable})-INDEX(${total.all},${monthsKnown})`,
    },
    {
      label: 'No month is missing',
      allowed: 0,
      found: f`12*(YEAR(${lastDate})-YEAR(${firstDate}))+MONTH(${lastDate})-MONTH(${firstDate})+1-${monthsKnown}`,
    },
    {
      label: 'Every month end has a row',
      allowed: 0,
      found: f`MAX(0,${monthsKnown}-${mostMonths})`,
    },
    {
      label: 'The one date is a month end of the series',
      allowed: 0,
      found: f`${knownOn.at('value')}-${monthEnd}`,
    },
    {
      label: 'The one date has a year before it',
      allowed: 0,
      found: f`MAX(0,${yearBefore}-${place})`,
    },
    sameDates,
  ],
  calculation: { note: '', blocks: [seriesBlock, ...scoreBlocks, ...blocksOfDate] },
};
