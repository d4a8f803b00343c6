/** How fast fans are, and how fast peers are in the same run. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import study from '../../src/help/accuracy-study.json';
import { SpreadsheetFan } from './peers/spreadsheet';
import { squiggleFan } from './peers/squiggle';
import { loadEngine, startPool } from './uncertainty-engine';

const engine = loadEngine();
const {
  pert,
  constant,
  dimensionOf,
  fan,
  inputs,
  QuantileTable,
  runAtOnce,
  Runner,
  SobolDimension,
} = engine;

const percentiles = [0.05, 0.25, 0.5, 0.75, 0.95];
const estimates = [
  pert(1500, 1750, 2100),
  pert(60, 105, 140),
  pert(30, 70, 125),
  pert(0, 3, 11),
  pert(3, 10, 25),
  pert(2400, 2900, 3500),
] as const;

interface Size {
  readonly draws: number;
  readonly months: number;
  readonly limited: boolean;
}

/** How often a contestant runs in its turn: the first run brings caches to temperature. */
const runsOf = ({ draws }: Size) => (draws <= 10_000 ? 20 : 2);
const fastestWarm = (times: readonly number[]) => Math.min(...times.slice(1));

const questionOf = ({ draws, months, limited }: Size, seed = 1) => {
  const [start, losses, refurb, dprk, production, reserve] = estimates;
  const flows = { losses: [losses], refurb: [refurb], dprk: [dprk], production: [production] };
  const scenario = { start, ...flows, reserve: limited ? reserve : constant(Infinity) };
  return { scenario, months, percentiles, draws, seed };
};

const inPlace = (size: Size) => {
  const question = questionOf(size);
  return runAtOnce(fan(question), question.draws).at(-1) as readonly number[];
};

/** What fan.c reads: the question, and the draws' directions and quantiles, which it is given. */
function cQuestion(size: Size): Buffer {
  const { draws, months, limited } = size;
  const dimensions = inputs.map((input) => new SobolDimension(dimensionOf[input], 1));
  const shares = estimates.map(({ low, best, high }) => (best - low) / (high - low));
  return Buffer.concat(
    [
      Int32Array.of(draws, months, limited ? 1 : 0, runsOf(size)),
      ...dimensions.map(({ directions }) => directions),
      Int32Array.from(dimensions, ({ shift }) => shift),
      Float64Array.from(estimates.flatMap(({ low, high }) => [low, high - low])),
      ...shares.map((share) => new QuantileTable(share).cubics),
    ].map((part) => new Uint8Array(part.buffer)),
  );
}

const program = path.resolve('.cache/bench/fan');

/** Whether the peer can be had here; if not, why. */
function tryTo(prepare: () => void): string | undefined {
  try {
    prepare();
    return undefined;
  } catch (error) {
    return String((error as Error).message).split('\n')[0];
  }
}

const python = ['python3', '/usr/bin/python3'].find(
  (each) => !tryTo(() => execFileSync(each, ['-c', 'import numpy'], { stdio: 'pipe' })),
);
mkdirSync(path.dirname(program), { recursive: true });
const withoutC = tryTo(() =>
  execFileSync('gcc', ['-O3', '-march=native', '-o', program, 'tests/bench/peers/fan.c', '-lm']),
);

const lines = (output: Buffer) => output.toString().trim().split('\n').map(Number);

function runC(size: Size): number {
  const printed = lines(execFileSync(program, { input: cQuestion(size) }));
  const last = printed.splice(runsOf(size));
  const ours = inPlace(size);
  for (const [at, value] of last.entries()) {
    if (Math.abs(value - (ours[at] ?? NaN)) > 1e-6) throw new Error('C: the percentiles differ');
  }
  return fastestWarm(printed);
}

function runNumpy(size: Size): number {
  const { draws, months, limited } = size;
  const runs = runsOf(size);
  const given = ['tests/bench/peers/fan.py', draws, months, limited ? 1 : 0, runs].map(String);
  return fastestWarm(lines(execFileSync(python as string, given)).slice(0, runs));
}

const pool = startPool(engine, 2);
const onTwoWorkers = new Runner(pool);

type Contestant = (size: Size) => number | Promise<number>;

/** As the programs measure it. */
const timed = async (size: Size, run: () => unknown) => {
  const times: number[] = [];
  for (let at = 0; at < runsOf(size); at++) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  return fastestWarm(times);
};

const contestants: Record<string, Contestant> = {
  'in place': (size) => timed(size, () => inPlace(size)),
  'two workers': (size) => timed(size, () => onTwoWorkers.fan(questionOf(size))),
  ...(withoutC ? {} : { 'C, one thread': runC }),
  ...(python ? { numpy: runNumpy } : {}),
};

/** The fastest of rounds in which every contestant has its turn. */
async function fastest(size: Size, rounds: number, race: typeof contestants) {
  const times = Object.keys(race).map((name) => ({ name, all: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, all } of times) {
      const time = await race[name]?.(size);
      if (round > 0 && time !== undefined) all.push(time); // the first round is to get warm
    }
  }
  return new Map(times.map(({ name, all }) => [name, Math.min(...all)]));
}

const ms = (time = NaN) => time.toFixed(time < 10 ? 3 : 1).padStart(9);
const times = (ratio: number) => (Number.isNaN(ratio) ? '–' : `${ratio.toFixed(2)}×`).padStart(9);

async function raceAtSizes(): Promise<void> {
  console.log('\nFans: the fastest of interleaved rounds, in milliseconds');
  console.log(`  ${cpus()[0]?.model ?? ''}, ${cpus().length} cores, Node ${process.version}`);
  if (withoutC) console.log(`  no C: ${withoutC}`);
  if (!python) console.log('  no numpy: python3 has none');
  console.log(
    '      draws × months           C    in place  2 workers     numpy | in place/C  workers/C  numpy/in place',
  );
  const shapes = [
    { draws: 4096, months: 36, rounds: 8 },
    { draws: 100_000, months: 36, rounds: 8 },
    { draws: 1_000_000, months: 120, rounds: 4 },
  ];
  for (const { draws, months, rounds } of shapes) {
    for (const limited of [false, true]) {
      const all = await fastest({ draws, months, limited }, rounds, contestants);
      const [c, ours] = [all.get('C, one thread') ?? NaN, all.get('in place') ?? NaN];
      const [workers, numpy] = [all.get('two workers') ?? NaN, all.get('numpy') ?? NaN];
      const name = `${draws.toLocaleString('en')} × ${months}${limited ? ', reserve' : ''}`;
      console.log(
        `  ${name.padEnd(24)}${ms(c)} ${ms(ours)} ${ms(workers)} ${ms(numpy)} |` +
          `${times(ours / c)} ${times(workers / c)} ${times(numpy / ours)}`,
      );
    }
  }
  console.log(
    '  to reach: in place at most 1.5× of C at the smallest, 1.3× at the others; on two workers' +
      ' 0.85× at the largest; numpy at least 10×, with a reserve 7×',
  );
}

async function raceSquiggle(): Promise<void> {
  console.log('\nFans without a reserve, against squiggle-lang, in milliseconds');
  for (const [draws, months] of [
    [1000, 36],
    [10_000, 120],
  ] as const) {
    const race = {
      'in place': contestants['in place'] as Contestant,
      squiggle: (size: Size) => squiggleFan(size.draws, size.months, 1),
    };
    const all = await fastest({ draws, months, limited: false }, 5, race);
    const name = `${draws.toLocaleString('en')} × ${months}`;
    printRace(name, 120, all.get('in place'), all.get('squiggle'));
  }
}

/** @param toReach how many times as long the peer is to take at least */
const printRace = (name: string, toReach: number, ours = NaN, peer = NaN) =>
  console.log(
    `  ${name.padEnd(24)}${ms(ours)} ${ms(peer)} |${times(peer / ours)} (to reach ${String(toReach)}×)`,
  );

/** numpy with as many of its random draws as err no more than the default number of ours. */
async function raceNumpyAtSameError(): Promise<void> {
  if (!python) return;
  const ours = { draws: 4096, months: 36, limited: false };
  const worth = study.sizes.find(({ draws }) => draws === ours.draws)?.worth ?? NaN;
  const asExact = { ...ours, draws: Math.round(ours.draws * worth) };
  console.log(
    `\nA fan of 4,096 draws, against numpy at the same error (${asExact.draws.toLocaleString('en')} draws), in milliseconds`,
  );
  const race = {
    'in place': contestants['in place'] as Contestant,
    numpy: () => runNumpy(asExact),
  };
  const all = await fastest(ours, 11, race);
  printRace('4,096 × 36', 60, all.get('in place'), all.get('numpy'));
}

async function raceSpreadsheet(): Promise<void> {
  console.log('\nFans without a reserve, against plain cells in the workbench’s engine');
  const size = { draws: 1000, months: 36, limited: false };
  const sheet = await SpreadsheetFan.build(size.draws, size.months);
  const race = {
    'in place': contestants['in place'] as Contestant,
    spreadsheet: () => sheet.recalculate(),
  };
  const all = await fastest(size, 3, race);
  sheet.close();
  printRace('1,000 × 36', 2500, all.get('in place'), all.get('spreadsheet'));
}

/** Prints the tables. */
export async function raceFans(): Promise<void> {
  await raceAtSizes();
  await raceNumpyAtSameError();
  await raceSquiggle();
  await raceSpreadsheet();
  pool.stop();
}
