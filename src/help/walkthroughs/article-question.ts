import type { Walkthrough } from './walkthrough';

export const articleQuestion: Walkthrough = {
  file: 'article-question.html',
  title: 'The article’s question in ten minutes',
  promises:
    'When does the tank stock come down to a floor, how many months do North Korean deliveries buy, and how sure is that?',
  sections: [
    {
      id: 'article',
      title: 'What the article says',
      says: [
        'Asia Times asked in May 2025 whether North Korea builds tanks for Russia. These are its figures. Other sources contradict most of them.',
      ],
      figures: [
        'losses.oryx.total',
        'storage.prewar.total',
        'refurbishment.iiss.2024',
        'production.new.forbes.2024',
        'dprk.stock.t62.pism',
      ],
    },
    {
      id: 'model',
      title: 'In one click: the model',
      steps: [
        'Open the pane: TankStock in the ribbon. Choose the tab Build.',
        'Build beside Attrition outlook lays two new sheets. The rest of the workbook stays as it is.',
        'Row 5 of the sheet Attrition answers in words. Row 4 says whether the model’s own checks hold.',
        'Further down stand the assumptions. Each names its source, its low, best and high value.',
        'Change a cell on yellow, such as the floor. Every answer follows.',
      ],
    },
    {
      id: 'formulas',
      title: 'By hand: four formulas',
      says: [
        'Take 1,750 tanks in service, 117 lost, 70 refurbished, 8 new and 3 delivered a month, and 1,000 hulls left to refurbish. The reserve matters: left out, it is unlimited, and refurbishment goes on for ever.',
      ],
      examples: [
        {
          formula: '=TANKMONTHS(1750,117,70,3,1000,8,1000)',
          gives: 16.5094339623,
          says: 'In how many months is the stock down to 1,000 tanks?',
        },
        {
          formula: '=TANKBOUGHT(1750,117,70,3,1000,8,1000)',
          gives: 0.4543880907,
          says: 'How many months do the deliveries buy before that?',
        },
        {
          formula: '=TANKWHEN(1750,{60,117,140},{30,70,125},{0,3,11},1000,8,{600,1000,2300})',
          gives: [
            ['Months until', 'P5', 'P25', 'P50', 'P75', 'P95', 'Share'],
            [
              'With deliveries',
              11.6694090652,
              14.8856216889,
              17.7190447914,
              21.1950879934,
              27.638858443,
              1,
            ],
            [
              'Without',
              11.0552654922,
              14.1502331491,
              16.8650340213,
              20.2008268649,
              26.0705516519,
              1,
            ],
            ['Bought', 0.1712099168, 0.4439073538, 0.7585244585, 1.1866375859, 2.2607367613, 1],
          ],
          says: 'How sure is that, when losses, refurbishment, deliveries and reserve are ranges?',
        },
        {
          formula: '=TANKTORNADO(1750,{60,117,140},{30,70,125},{0,3,11},24,8,{600,1000,2300})',
          gives: [
            ['Input', 'Low', 'High', 'At low', 'At high', 'Swing'],
            ['losses', 60, 140, 1574, 0, 1574],
            ['reserve', 600, 2300, 0, 886, 886],
            ['dprk', 0, 11, 134, 398, 264],
            ['refurb', 30, 125, 0, 206, 206],
          ],
          says: 'Which of the ranges matters most after 24 months?',
        },
      ],
    },
    {
      id: 'sources',
      title: 'With sources',
      says: [
        'TANKREF gives a figure of the reference edition, and TANKCITE says who gives it. In the pane, search for the figure you have in hand, such as 3,960: it shows the figure beside its rivals.',
      ],
      examples: [
        {
          formula: '=TANKREF("losses.oryx.total")',
          gives: 3960,
          says: 'The losses that the article quotes.',
        },
      ],
    },
    {
      id: 'limits',
      title: 'What the answer can’t say',
      says: [
        'The answer is as good as the ranges. Ranges made by hand that promised 90% held about 60% of what then happened: TANKBACKTEST says how forecasts of your own series would have done.',
        'The model counts tanks. It says nothing of crews, ammunition, or how good a tank is.',
      ],
    },
  ],
};
