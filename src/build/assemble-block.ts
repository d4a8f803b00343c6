/** Writes the machine form of the engine's loops: `npx tsx src/build/assemble-block.ts`. */
import { writeFileSync } from 'node:fs';
import { assemble } from './assemble';

const file = 'src/model/uncertainty/assembly-code.ts';

void assemble().then((code) =>
  writeFileSync(
    file,
    `/** \`assembly.ts\` as WebAssembly, in base64: written by src/build/assemble-block.ts. */\nexport const assemblyCode =\n  '${code}';\n`,
  ),
);
