/** Studies how far a fan's percentiles are off, and writes what the help shows of it. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { conductStudy, type Study } from './accuracy-study';
import { studyWhenAccuracy } from './when-accuracy';

const shownInHelp = 'src/help/accuracy-study.json';

export async function studyAccuracy(): Promise<void> {
  const study = conductStudy();
  printStudy(study);
  writeFileSync(shownInHelp, await format(JSON.stringify(study), { parser: 'json' }));
  console.log(`  written to ${shownInHelp}`);
  studyWhenAccuracy();
}

function printStudy({ seeds, percentiles, sizes }: Study): void {
  const named = percentiles.map(({ name, tanks }) => `${name} = ${tanks.toFixed(1)}`);
  console.log(`\nAccuracy: RMS error in tanks over ${seeds} seeds`);
  console.log(`  ${named.join('; ')}`);
  for (const { draws, pseudoRandom, latinHypercube, sobol, worth } of sizes) {
    for (const [method, errors] of Object.entries({ pseudoRandom, latinHypercube, sobol })) {
      const shown = Object.values(errors).map((error) => error.toFixed(2).padStart(7));
      console.log(`  ${String(draws).padStart(6)} ${method.padEnd(16)}${shown.join(' ')}`);
    }
    console.log(`         one of ours is worth ${worth.toFixed(1)} pseudo-random draws`);
  }
}
