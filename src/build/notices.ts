import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package whose code is part of the built add-in. */
interface IncludedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The package's own licence text; some packages name their licence only. */
  readonly text: string | undefined;
}

/**
 * The notices that licences such as MIT and BSD ask for with every copy: each package with its
 * version, licence and licence text, by name.
 * @param modules paths of the files that went into the build
 */
export function notices(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((file) => packageFolder(file) ?? []));
  const packages = [...folders].map(describe).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return [
    'TankStock for Excel includes code of these packages.',
    ...packages.map(({ name, version, licence, text }) =>
      [`${name} ${version} (${licence})`, ...(text === undefined ? [] : [text])].join('\n\n'),
    ),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a file belongs to; undefined for the add-in's own files. */
function packageFolder(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}

function describe(folder: string): IncludedPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && readFileSync(path.join(folder, file), 'utf8').trim();
  return { name, version, licence: license ?? 'no licence named', text };
}
