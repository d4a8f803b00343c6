import type { Guide } from './guide';
import { blankEnds } from './range-notes';

export const tankboughtGuide: Guide = {
  id: 'TANKBOUGHT',
  answers: 'How much time do the deliveries buy?',
  result:
    'Months, with a fraction. #N/A when the stock does not reach the floor within 1,200 months, ' +
    'with the deliveries or without: the message says which.',
  method: [
    'with = TANKMONTHS to the floor with dprk',
    'without = TANKMONTHS to the floor with no deliveries',
    'months bought = with − without',
  ],
  examples: [
    {
      formula: '=TANKBOUGHT(1750,117,70,3,0,8,1000)',
      gives: 0.7140384282,
      says: 'Three tanks a month put the end off by three weeks.',
    },
    {
      formula: '=TANKBOUGHT(1750,117,70,{100;100;0},500,8,1000)',
      gives: 1.8348623853,
      says: 'Deliveries may be a schedule: 200 tanks at once, and then none.',
    },
    {
      formula: '=TANKBOUGHT(1750,117,70,0,500,8)',
      gives: 0,
      says: 'No deliveries buy no time.',
    },
    {
      formula: '=TANKBOUGHT(1750,80,70,20,500)',
      gives: {
        error: '#N/A',
        message:
          'with the deliveries the stock never falls to 500 within 1200 months: ' +
          'it is 13,750 at the end',
      },
      says: 'Here the deliveries outweigh the shortfall, so there is no end to put off.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'A floor above the start.',
      instead: 'Deliveries then bring a rise forward, and the result is negative.',
    },
    {
      mistake: 'Comparing with the wrong scenario.',
      instead: 'Only dprk differs between the two runs; production and reserve stay as given.',
    },
  ],
  related: ['TANKNEEDED', 'TANKMONTHS', 'TANKSTOCK'],
  article: {
    says:
      'The article asks whether North Korea builds tanks to help Russia. This turns a guess at ' +
      'deliveries into the time that they would buy.',
    figures: ['dprk.stock.t62.pism'],
  },
};
