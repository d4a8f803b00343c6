import path from 'node:path';
import { Compilation, sources, type Compiler } from 'webpack';
import { renderHelpPages } from '../help/pages';
import { readPackage } from './read-package';

/**
 * Writes help/: a page for each custom function, made from its contract and the reference data, an
 * index, and what the pages need. They are made once: who watches the sources starts anew for the help.
 */
export class HelpPagesPlugin {
  private made: Map<string, sources.Source> | undefined;

  apply(compiler: Compiler): void {
    const name = HelpPagesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        this.made ??= pages();
        for (const [file, source] of this.made) compilation.emitAsset(`help/${file}`, source);
      });
    });
  }
}

function pages(): Map<string, sources.Source> {
  const { edition } = readPackage(path.resolve('assets/reference'));
  // The edition loader stops the build otherwise, and names the faults.
  const rendered = edition.ok ? renderHelpPages(edition.value) : [];
  return new Map([...rendered].map(([file, content]) => [file, new sources.RawSource(content)]));
}
