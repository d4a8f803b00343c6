import { f, joined } from '../formula';
import type { FrontCells } from '../front';
import type { Template } from '../template';
import { colorsNote, monthInWords, numberInWords } from '../words';
import { answers, downToFloor, reserveUsedUp } from './answers';
import { checks } from './checks';
import { assumptions, floorTanks } from './given';
import {
  boughtAtHigh,
  floorWith,
  heldOfSuchRanges,
  howSure,
  howSureOfTheAnswers,
  mattersMost,
} from './how-sure';
import { deliveriesBuy } from './offers';
import { chartOfPaths, pathsList } from './paths';
import { ranges } from './ranges';
import { base, baseIsBest, forecast, scenarios, values } from './scenarios';
import { seenSince } from './seen-since';
import {
  atBest,
  bands,
  bars,
  boughtInBase,
  fan,
  ledger,
  riskWith,
  riskWithout,
  tornado,
  whenAtHigh,
  whenInRange,
} from './uncertainty';

const baseReserve = reserveUsedUp.at(base);
const baseFloor = downToFloor.at(base);
const quartiles = [floorWith.at('P25'), floorWith.at('P75')] as const;
const boughtQuartiles = [boughtAtHigh.at('P25'), boughtAtHigh.at('P75')] as const;
const floorInWords = numberInWords(floorTanks);
// Where a value is missing, a row says "see checks", which is neither. Nor is an error: a floor below 0 gives no answer.
const isTold = (cell: FrontCells, never = 'never') => f`OR(ISNUMBER(${cell}),${cell}="${never}")`;
const areTold = ([early, late]: readonly [FrontCells, FrontCells], never?: string) =>
  f`AND(${isTold(early, never)},${isTold(late, never)})`;
// Dates of the base stand beside those of the ranges without a word only while it is their middle.
const overTheRanges = f`IF(${baseIsBest},"","over the ranges, ")`;
const halfOfThePaths = f`IF(ISNUMBER(${quartiles[0]}),"half of the paths between "&${monthInWords(quartiles[0])}&" and "&IF(ISNUMBER(${quartiles[1]}),${monthInWords(quartiles[1])},"never"),"three quarters of the paths never")`;
const boughtOnPaths = f`IF(ISNUMBER(${boughtQuartiles[0]}),"half of the paths: "&${numberInWords(boughtQuartiles[0], 1)}&" to "&IF(ISNUMBER(${boughtQuartiles[1]}),${numberInWords(boughtQuartiles[1], 1)},"no end"),"three quarters of the paths: no end")`;
const said = joined(
  [
    f`"On the base assumptions the reserve is "&IF(ISNUMBER(${baseReserve}),"used up in "&${monthInWords(baseReserve)},"never used up")`,
    f`" and the stock "&IF(ISNUMBER(${baseFloor}),"is down to "&${floorInWords}&" tanks in "&${monthInWords(baseFloor)},"never falls to "&${floorInWords}&" tanks")`,
    f`IF(${areTold(quartiles)}," ("&${overTheRanges}&${halfOfThePaths}&")","")`,
    f`IF(ISNUMBER(${boughtInBase}),"; deliveries at their high buy "&${numberInWords(boughtInBase, 1)}&" months"&IF(AND(${baseIsBest},${areTold(boughtQuartiles, 'no end')})," ("&${boughtOnPaths}&")",""),"")&"."`,
  ],
  '&',
);
const answer = f`IF(AND(${isTold(baseReserve)},${isTold(baseFloor)}),${said},NA())`;

export const attrition: Template = {
  name: 'Attrition',
  title: 'Attrition outlook',
  question:
    'How long do refurbishment, new production and North Korean deliveries cover the losses, and how sure is anyone?',
  note: `${colorsNote} Stocks are tanks, flows are tanks a month, all positive.`,
  answer,
  front: [
    answers,
    {
      rows: 13,
      charts: [
        bands.chart(['B', 'D'], 'Tanks in service over the ranges'),
        chartOfPaths(['E', 'I']),
      ],
    },
    howSureOfTheAnswers,
    howSure,
    mattersMost,
    {
      rows: 15,
      charts: [
        bars.chart(
          ['B', 'G'],
          'Tanks in service, each input at its ends and the others at their best',
        ),
      ],
    },
    deliveriesBuy,
    seenSince,
    scenarios,
    values,
    ranges,
    assumptions,
  ],
  checks,
  calculation: {
    note: `Up to ${heldOfSuchRanges.upTo} ranges of this kind held ${heldOfSuchRanges.share} of what then happened when they promised 90: the model Back-test shows it.`,
    blocks: [
      { block: ledger },
      { block: fan },
      { block: bands.list },
      { block: riskWithout },
      { block: riskWith },
      { block: whenInRange },
      { values: [boughtInBase], block: whenAtHigh },
      { block: forecast },
      { block: tornado },
      { values: [atBest], block: bars.list },
      { block: pathsList },
    ],
  },
};
