import type { Guide } from './guide';
import { blankEnds } from './range-notes';

export const tankmonthsGuide: Guide = {
  id: 'TANKMONTHS',
  answers: 'When does the stock run out, or how long does it take to rebuild it?',
  result:
    'Months from the start, with the part of the last month as a fraction. 0 when the stock starts ' +
    'at the target; #N/A when it does not reach it within 1,200 months.',
  method: [
    'run TANKSTOCK month by month until the stock is at the target or past it, in month t',
    'net = what month t adds minus what it loses, also where the stock would fall below 0',
    'months = t − 1 + (target − stock at the end of month t − 1) / net',
  ],
  examples: [
    {
      formula: '=TANKMONTHS(1750,117,70,3,0,8)',
      gives: 48.6111111111,
      says: 'Falling by 36 a month, 1,750 tanks last a little over four years.',
    },
    {
      formula: '=TANKMONTHS(1750,117,70,3,0,8,1000)',
      gives: 25.9433962264,
      says: 'With 1,000 hulls to refurbish it is a little over two.',
    },
    {
      formula: '=TANKMONTHS(1750,0,0,0,3300,25)',
      gives: 62,
      says: 'Rebuilding: 1,550 more tanks at 25 a month and no losses.',
    },
    {
      formula: '=TANKMONTHS(500,40,0,0,500)',
      gives: 0,
      says: 'The stock starts at the target, so it takes no month.',
    },
    {
      formula: '=TANKMONTHS(1750,10,0,0,1800,5)',
      gives: {
        error: '#N/A',
        message: 'the stock never rises to 1,800 within 1200 months: it is 0 at the end',
      },
      says: 'When there is no answer, the message says what happens instead.',
    },
  ],
  mistakes: [
    blankEnds,
    {
      mistake: 'Reading #N/A as a fault.',
      instead:
        'It is an answer: the target is never reached. IFNA(…, "never") puts it in your words.',
    },
    {
      mistake: 'A target above the start, to ask when the stock falls below it.',
      instead:
        'A stock that starts below the target can only reach it by rising, and the function answers when that is.',
    },
    {
      mistake: 'Taking the fraction for a date.',
      instead: 'Add whole months with EDATE(first, INT(…)); the rest is a share of a month.',
    },
  ],
  related: ['TANKBOUGHT', 'TANKNEEDED', 'TANKSTOCK'],
  article: {
    says:
      'The article quotes when Soviet-era stocks might stop carrying the army, and how long ' +
      'rebuilding would take. Both are questions of when a stock reaches a number.',
    figures: ['horizon.stock-use.cepa', 'horizon.rebuild.rli'],
  },
};
