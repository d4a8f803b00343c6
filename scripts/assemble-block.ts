/** Writes the machine form of the engine's loops: `npx tsx scripts/assemble-block.ts`. */
import { writeFileSync } from 'node:fs';
import { assemble } from '../src/build/assemble';

const file = 'src/model/uncertainty/engine/assembly-code.ts';

void assemble().then((code) =>
  writeFileSync(
    file,
    `/** \`assembly.ts\` as WebAssembly, in hexadecimal digits: written by scripts/assemble-block.ts. */\nexport const assemblyCode =\n  '${code}';\n`,
  ),
);
