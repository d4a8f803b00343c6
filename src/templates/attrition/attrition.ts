import { f, joined } from '../formula';
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
const boughtEnds = [boughtAtHigh.at('P5'), boughtAtHigh.at('P95')] as const;
const floorInWords = numberInWords(floorTanks);
// Dates of the base stand beside those of the ranges without a word only while it is their middle.
const halfOfThePaths = f`IF(${baseIsBest},"half of the paths between ","over the ranges, half of the paths between ")&${monthInWords(quartiles[0])}&" and "&${monthInWords(quartiles[1])}`;
const boughtOnPaths = f`IF(AND(${baseIsBest},COUNT(${joined(boughtEnds, ',')})=2)," ("&${numberInWords(boughtEnds[0], 1)}&" to "&${numberInWords(boughtEnds[1], 1)}&")","")`;
const said = joined(
  [
    f`"On the base assumptions the reserve is "&IF(ISNUMBER(${baseReserve}),"used up in "&${monthInWords(baseReserve)},"never used up")`,
    f`" and the stock "&IF(ISNUMBER(${baseFloor}),"is down to "&${floorInWords}&" tanks in "&${monthInWords(baseFloor)},"never falls to "&${floorInWords}&" tanks")`,
    f`IF(COUNT(${joined(quartiles, ',')})=2," ("&${halfOfThePaths}&")","")`,
    f`IF(ISNUMBER(${boughtInBase}),"; deliveries at their high buy "&${numberInWords(boughtInBase, 1)}&" months"&${boughtOnPaths},"")&"."`,
  ],
  '&',
);
const answer = f`IF(${baseReserve}="see checks","A value of the base is missing: see the checks below.",${said})`;

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
      charts: [bands.chart(['B', 'D'], 'Tanks in service in the base'), chartOfPaths(['E', 'I'])],
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
    note: `Ranges of this kind held ${heldOfSuchRanges} of what then happened when they promised 90: the model Back-test shows it.`,
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
