import type { Guide } from './guide';

export const tankrateGuide: Guide = {
  id: 'TANKRATE',
  answers: 'What monthly rate is behind a cumulative count, such as a list of losses?',
  result: 'Tanks a month, not rounded. A month is 365.2425/12 days, the calendar’s average.',
  method: [
    'the count at from and at to, on a straight line between the dates around them',
    'months = (to − from) in days / (365.2425 / 12)',
    'rate = (count at to − count at from) / months',
  ],
  examples: [
    {
      formula: '=TANKRATE({"2022-02-24";"2025-05-05"},{0;3960})',
      gives: 103.3705188679,
      says: 'Confirmed losses from the first day of the war to 2025-05-05: 103 a month.',
    },
    {
      formula: '=TANKRATE({"2022-12-31","2023-12-31","2024-12-31"},{1594,2608,3668},"2023-12-31")',
      gives: 88.1505122951,
      says: 'From the second date on: the year 2024 alone.',
    },
    {
      formula: '=TANKRATE({"2024-12-31";"2023-12-31"},{3668;2608},"2024-03-01","2024-06-01")',
      gives: 88.1505122951,
      says: 'Dates may stand in any order. Between them the count is taken as a straight line.',
    },
    {
      formula: '=TANKRATE({"2023-03-31";"2023-04-30"},{1000;970})',
      gives: -30.436875,
      says: 'A falling count is allowed: loss lists are corrected.',
    },
    {
      formula: '=TANKRATE({"2022-02-24";"2025-05-05"},{0;3960},"2021-12-31")',
      gives: {
        error: '#VALUE!',
        message: 'from: expected a date from 2022-02-24 to 2025-05-05, got 2021-12-31',
      },
      says: 'Outside the observed dates nothing is known, and nothing is assumed.',
    },
  ],
  mistakes: [
    {
      mistake: 'A range that is longer than its entries.',
      instead:
        'Rows in which date and count are both blank are left out. A blank count beside a date is 0, and refused after a count above 0.',
    },
    {
      mistake: 'Monthly additions instead of a cumulative count.',
      instead: 'Give the running total; the function takes the differences.',
    },
    {
      mistake: 'Reading the rate of a loss list as the rate of losses.',
      instead: 'Lists are filled in late: a month’s additions were not all lost in that month.',
    },
    {
      mistake: 'Texts such as "5 May 2025".',
      instead: 'Write 2025-05-05, or enter a date that Excel recognises.',
    },
  ],
  related: ['TANKSTOCK', 'TANKMONTHS', 'TANKLEDGER'],
  article: {
    says: 'The article gives a total of confirmed losses; this turns it into a rate to project.',
    figures: ['losses.oryx.total', 'war.duration.article'],
  },
};
