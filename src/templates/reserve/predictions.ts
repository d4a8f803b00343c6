import { sources, value } from '../columns';
import { citation, f } from '../formula';
import { FrontRow, typed, type Section } from '../front';
import { goodUsedUp, lastHull, middle } from './answers';

// What forecasters said.

const prediction = (
  label: string,
  said: string,
  from: string,
  to: string,
  model: FrontRow,
  source: string,
) =>
  new FrontRow(label, 'month', {
    said: typed(said, ''),
    from: typed(from, ''),
    to: typed(to, ''),
    model: f`${model.at(middle)}`,
    sources: citation(source),
  });
export const predictions: Section = {
  heading: 'What forecasters said, and this model',
  columns: [
    value('said', 'said in'),
    value('from'),
    value('to'),
    value('model', 'this model'),
    sources,
  ],
  rows: [
    prediction(
      'Refurbishment reaches a critical point',
      '2024-07-01',
      '2025-07-01',
      '2025-12-01',
      goodUsedUp,
      'economist-2024-07',
    ),
    prediction(
      '2025 the last year to lean on Soviet stocks',
      '2025-01-01',
      '2025-12-01',
      '2025-12-01',
      goodUsedUp,
      'cepa-2025-01',
    ),
    prediction(
      'Restorable tanks run out',
      '2025-01-01',
      '2025-12-01',
      '2025-12-01',
      lastHull,
      're-russia-2025-01-16',
    ),
    prediction(
      'Stored tanks run out at a straight-line pace',
      '2024-12-01',
      '2027-01-01',
      '2027-12-01',
      lastHull,
      'ep-2025',
    ),
    prediction(
      'Stored tanks cover three more years',
      '2024-02-01',
      '2027-02-01',
      '2027-02-01',
      lastHull,
      'iiss-mb-2024',
    ),
  ],
};
