import { NamedSpill } from '../calculation';
import { notes, sources, value } from '../columns';
import { citation, f } from '../formula';
import { FrontRow, type Section } from '../front';
import { goodUsedUp, lastHull, middle } from './answers';

// What forecasters said, as the edition has it.

export const predictionTable = new NamedSpill(
  'Predictions',
  f`TANKSERIES("predictions")`,
  Array<string>(8).fill(''), // texts, in as many columns as the table has
);

const columnOf = (field: string) => f`MATCH("${field}",INDEX(${predictionTable},1,0),0)`;
const fieldOf = (source: string, field: string) =>
  f`INDEX(${predictionTable},MATCH("${source}",INDEX(${predictionTable},0,${columnOf('source_id')}),0),${columnOf(field)})`;
/** The edition writes YYYY-MM or YYYY-MM-DD. */
const monthIn = (source: string, field: string) =>
  f`LET(day,${fieldOf(source, field)},DATE(LEFT(day,4),MID(day,6,2),1))`;
const prediction = (label: string, source: string, model: FrontRow) =>
  new FrontRow(label, 'month', {
    said: monthIn(source, 'made_on'),
    from: monthIn(source, 'predicted_from'),
    to: monthIn(source, 'predicted_to'),
    model: f`${model.at(middle)}`,
    sources: citation(source),
    notes: fieldOf(source, 'prediction'),
  });
export const predictions: Section = {
  answers: true,
  heading: 'What forecasters said, and this model',
  columns: [
    value('said', 'said in'),
    value('from'),
    value('to'),
    value('model', 'this model'),
    sources,
    notes,
  ],
  rows: [
    prediction('Refurbishment reaches a critical point', 'economist-2024-07', goodUsedUp),
    prediction('2025 the last year to lean on Soviet stocks', 'cepa-2025-01', goodUsedUp),
    prediction('Restorable tanks run out', 're-russia-2025-01-16', lastHull),
    prediction('Stored tanks run out at a straight-line pace', 'ep-2025', lastHull),
    prediction('Stored tanks cover three more years', 'iiss-mb-2024', lastHull),
  ],
};
