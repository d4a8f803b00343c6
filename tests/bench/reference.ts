import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPackage } from '../../src/build/read-package';
import { handOver } from '../functions/functions-of-page';
import { cite } from '../../src/reference/cite/citation';
import type { Edition } from '../../src/reference/edition/edition';
import { figuresTableId } from '../../src/reference/figures/figure';
import { lookUp } from '../../src/reference/figures/lookup';
import { lookUpSeries } from '../../src/reference/figures/series';
import { describeProblem } from '../../src/reference/package/package-problem';
import { packEdition, unpackEdition } from '../../src/reference/edition/packed-edition';
import { pinOf } from '../../src/reference/stored/pin';
import { addInFolder } from '../../src/workbench/bundle/build-add-in';
import { medianMs, type Measure } from './measure';
import { shippedFunction } from './shipped-functions';

const cells = 10_000;
const rounds = 20;

/** Answering from the edition, reading it, and what it weighs. */
export async function measureReference(): Promise<Measure[]> {
  const edition = shippedEdition();
  const figuresAlone = packEdition(edition, [figuresTableId]);
  const whole = packEdition(edition);
  return [
    ...(await measureAnswers(edition)),
    {
      name: 'package: read, parse and check every file',
      value: await medianMs(rounds, () => Promise.resolve(shippedEdition())),
      unit: 'ms',
    },
    {
      name: 'the same edition out of the bundle, checked when it was built',
      value: await medianMs(rounds, () => Promise.resolve(unpackEdition(whole))),
      unit: 'ms',
    },
    {
      name: 'functions.js, gzip: the pane hands it the figures',
      value: gzipSync(readFileSync(path.join(addInFolder, 'functions.js'))).length,
      unit: 'bytes',
    },
    {
      name: 'figures and their sources in reference.js, gzip',
      value: gzipSync(JSON.stringify(figuresAlone)).length,
      unit: 'bytes',
    },
  ];
}

function shippedEdition(): Edition {
  const { edition } = readPackage(path.resolve('assets/reference'));
  if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\n'));
  return edition.value;
}

/** The shipped functions over all keys in turn, answering from a pinned edition as in a workbook. */
async function measureAnswers(edition: Edition): Promise<Measure[]> {
  const pin = pinOf(edition);
  handOver({
    lookUp: (key, field) => lookUp(pin, key, field),
    cite: (key, style) => cite(pin, key, style),
    series: (question) => lookUpSeries(pin.tables, question),
  });
  const keys = [...pin.figures.keys()];
  const ask = async (id: string, second: string | null): Promise<Measure[]> => {
    const called = shippedFunction(id);
    const name = `${id}(key${second === null ? '' : `,"${second}"`}), ${cells} cells`;
    const total = await medianMs(rounds, () => {
      for (let cell = 0; cell < cells; cell++) {
        try {
          called(keys[cell % keys.length], second);
        } catch {
          // #N/A: some sources give no best value. It is an answer like the others.
        }
      }
      return Promise.resolve();
    });
    return [
      { name, value: total, unit: 'ms' },
      { name: '  for each cell', value: (total * 1_000) / cells, unit: 'µs' },
    ];
  };
  return [
    ...(await ask('TANKREF', null)),
    ...(await ask('TANKREF', 'range')),
    ...(await ask('TANKCITE', 'apa')),
    ...(await measureSeries()),
  ];
}

/** Many formulas that each ask for a month, and a few that spill whole columns. */
async function measureSeries(): Promise<Measure[]> {
  const called = shippedFunction('TANKSERIES');
  const month = () => {
    for (let cell = 0; cell < cells; cell++) {
      const from = 45_000 + (cell % 1_000);
      called('losses_oryx', 'total', from, from + 31);
    }
    return Promise.resolve();
  };
  const columns = () => {
    let spilled = 0;
    while (spilled < cells) spilled += (called('losses_oryx', 'total') as unknown[][]).length;
    return Promise.resolve();
  };
  return [
    {
      name: `TANKSERIES of a month, ${cells} formulas`,
      value: await medianMs(rounds, month),
      unit: 'ms',
    },
    {
      name: `TANKSERIES of a column, ${cells} cells spilled`,
      value: await medianMs(rounds, columns),
      unit: 'ms',
    },
  ];
}
