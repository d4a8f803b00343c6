import path from 'node:path';
import { Compilation, sources, type Compiler } from 'webpack';
import { renderHelpPages } from '../help/pages';
import { readPackage } from './read-package';

/**
 * Writes help/: a page for each custom function, made from its contract and the reference data, an
 * index, and what the pages need.
 */
export class HelpPagesPlugin {
  apply(compiler: Compiler): void {
    const name = HelpPagesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const { edition } = readPackage(path.resolve('assets/reference'));
        if (!edition.ok) return; // the edition loader stops the build and names the faults
        for (const [file, content] of renderHelpPages(edition.value)) {
          compilation.emitAsset(`help/${file}`, new sources.RawSource(content));
        }
      });
    });
  }
}
