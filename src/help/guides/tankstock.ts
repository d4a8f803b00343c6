import type { Guide } from './guide';
import { blankEnds } from './range-notes';

export const tankstockGuide: Guide = {
  id: 'TANKSTOCK',
  answers: 'How many tanks are left in service after so many months of losses and replacements?',
  result:
    'Tanks, not rounded: one number for one month, or a number for each cell of a range of months.',
  method: [
    'refurbished = the smaller of refurb and what is left of the reserve',
    'available = stock + refurbished + production + dprk',
    'lost = the smaller of losses and available',
    'stock = available − lost, which is what the next month starts with',
  ],
  examples: [
    {
      formula: '=TANKSTOCK(1750,117,70,3,24,8)',
      gives: 886,
      says: 'Two years of steady flows: 36 tanks fewer each month.',
    },
    {
      formula: '=TANKSTOCK(1750,117,70,3,24,8,1000)',
      gives: 206,
      says: 'The same with 1,000 hulls to refurbish: they are used up in month 15.',
    },
    {
      formula: '=TANKSTOCK(1750,117,70,3,SEQUENCE(6),8)',
      gives: [[1714], [1678], [1642], [1606], [1570], [1534]],
      says: 'A range of months spills a path: here six rows, one a month.',
    },
    {
      formula: '=TANKSTOCK(1750,117,70,3,{0,12,24,36},8)',
      gives: [[1750, 1318, 886, 454]],
      says: 'The answer has the shape of the months. Month 0 is the start.',
    },
    {
      formula: '=TANKSTOCK(1000,{100;90;80},20,{0;0;30},5)',
      gives: 760,
      says: 'Flows that change: a value a month, and the last one carries on.',
    },
    {
      formula: '=TANKSTOCK(100,{60;60;0},0,10,4)',
      gives: 20,
      says: 'A stock does not fall below 0: month 2 loses the 60 that are there, and no more.',
    },
    {
      formula: '=TANKSTOCK(100,60,0,0,3)',
      gives: 0,
      says: 'Losses that found no tanks are not carried over: the next month begins at 0.',
    },
    {
      formula: '=TANKSTOCK(1750,{117;"n/a"},70,3,24)',
      gives: { error: '#VALUE!', message: 'losses, month 2: expected a number, got "n/a"' },
      says: 'What can’t be read is refused, and the message says where it stands.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'Losses as negative numbers.',
      instead: 'All flows are positive; the function knows which ones to subtract.',
    },
    {
      mistake: 'Yearly figures in monthly arguments.',
      instead: 'Divide by 12: 1,400 losses a year are 1400/12 a month.',
    },
    {
      mistake: 'A blank cell in a schedule.',
      instead: 'It counts as 0 in that month. A formula that gives "" is text, and refused.',
    },
    {
      mistake: 'No reserve.',
      instead: 'Refurbishment then never ends. Give the hulls that can really be restored.',
    },
  ],
  related: ['TANKLEDGER', 'TANKMONTHS', 'TANKREFURB'],
  article: {
    says:
      'The article sets confirmed losses against refurbishment, new build and what North Korea ' +
      'might send. This is the sum behind that comparison, each flow an argument of its own.',
    figures: ['losses.oryx.total', 'refurbishment.iiss.2024', 'production.new.forbes.2024'],
  },
};
