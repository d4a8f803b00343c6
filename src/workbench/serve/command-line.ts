import { parseArgs } from 'node:util';

/** The port that `--port N` names; undefined when it is left out. Throws an error of one sentence for anything else. */
export function portArgument(args: readonly string[]): number | undefined {
  const { port } = options(args);
  if (port === undefined) return undefined;
  const number = Number(port);
  if (/^\d+$/.test(port) && number >= 1 && number <= 65_535) return number;
  throw new Error(`--port: expected a whole number from 1 to 65535, got "${port}".`);
}

function options(args: readonly string[]): { port?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } } }).values;
  } catch {
    throw new Error(`Expected nothing or --port N, got "${args.join(' ')}".`);
  }
}
