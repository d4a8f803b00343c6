import type { Edition, ReferenceTable } from '../../src/reference/edition/edition';
import type { Citable } from '../../src/reference/source';

const unplotted: ReferenceTable = {
  id: 'losses_sample',
  title: 'Sample losses',
  subtitle: 'Counter, monthly',
  group: 'Losses',
  fields: [
    { name: 'month', title: 'Month', description: 'Month closed.', type: 'yearmonth' },
    { name: 'as_of', title: 'As of', description: 'Day of the count.', type: 'date' },
    { name: 'burnt', title: 'Burnt', description: 'Burnt.', type: 'integer', unit: 'tanks' },
    { name: 'taken', title: 'Taken', description: 'Taken.', type: 'integer', unit: 'tanks' },
    { name: 'total', title: 'Total', description: 'Sum.', type: 'integer', unit: 'tanks' },
    { name: 'added', title: 'Added', description: 'Change.', type: 'integer', unit: 'tanks' },
    { name: 'source_id', title: 'Source', description: 'Who.', type: 'string', cites: 'source' },
  ],
  primaryKey: ['month'],
  rows: [
    ['2022-01', '2022-01-31', 1000, 234, 1234, null, 'counter-2022'],
    ['2022-02', '2022-02-28', 1100, 300, 1400, 166, 'counter-2022'],
    ['2022-03', '2022-03-31', 1100, 290, 1390, -10, 'counter-2022'],
    ['2022-04', '2022-04-30', null, null, null, null, 'counter-2022'],
    ['2022-05', '2022-05-31', 1200, 300, 1500, 110, 'counter-2022'],
    ['2022-06', '2022-06-30', 1201, 300, 1501, 1, 'counter-2022'],
  ],
  notes: ['A lower bound.'],
  sourceIds: ['counter-2022'],
  licence: 'MIT.',
  retrieved: '2022-07-01',
  hash: 'ab'.repeat(32),
};

/** A made-up edition: what the pane shows must not depend on the data of the day. */
export const losses: ReferenceTable = {
  ...unplotted,
  plot: { x: 'as_of', y: 'total', label: 'Tanks lost' },
};

export const figures: ReferenceTable = {
  ...unplotted,
  id: 'figures',
  title: 'Figures',
  subtitle: 'One row a source',
  group: 'Figures',
  fields: [
    'key',
    'label',
    'low',
    'best',
    'high',
    'unit',
    'as_of',
    'basis',
    'evidence',
    'source_id',
    'in_article',
    'note',
  ].map((name) => ({
    name,
    title: name,
    description: name,
    type: ['low', 'best', 'high'].includes(name) ? 'number' : 'string',
  })),
  primaryKey: ['key'],
  rows: [
    [
      'stock.a',
      'Tanks in parks',
      null,
      7342,
      null,
      'tanks',
      '2022-02',
      'estimated',
      'primary',
      'counter-2022',
      'yes',
      null,
    ],
    [
      'stock.b',
      'Tanks in halls',
      500,
      null,
      600,
      'tanks',
      '2022-02',
      'claimed',
      'secondary',
      'epureanu-2024',
      'no',
      'Doubtful.',
    ],
  ],
  notes: ['Sources contradict each other.'],
  sourceIds: ['counter-2022', 'epureanu-2024'],
};

const sources: Citable[] = [
  {
    id: 'counter-2022',
    type: 'webpage',
    title: 'Counting tanks',
    author: [{ literal: 'The Counter' }],
    issued: { 'date-parts': [[2022, 7]] },
    URL: 'https://example.org/count',
  },
  {
    id: 'epureanu-2024',
    type: 'article-newspaper',
    title: 'Halls seen from above',
    author: [{ family: 'Épureanu', given: 'V.' }],
    'container-title': 'The Gazette',
    issued: { 'date-parts': [[2024]] },
  },
];

export const edition: Edition = {
  version: '2022.7.0',
  title: 'Sample',
  released: '2022-07-02',
  tables: [losses, figures],
  sources: new Map(sources.map((source) => [source.id, source])),
};

/** The same, with the two figures as rivals. */
export const contested: Edition = {
  ...edition,
  tables: [
    ...edition.tables,
    {
      ...unplotted,
      id: 'rivals',
      fields: ['quantity', 'key', 'differs'].map((name) => ({
        ...{ name, title: name, description: name, type: 'string' },
      })),
      rows: ['stock.a', 'stock.b'].map((key) => ['Tanks that stand somewhere', key, null]),
    },
  ],
};
