import { Compilation, sources, type Compiler } from 'webpack';
import { renderHelpPages } from '../functions/help/pages';

/** Writes help/: a page for each custom function, made from its contract, an index, and the style sheet. */
export class HelpPagesPlugin {
  apply(compiler: Compiler): void {
    const name = HelpPagesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        for (const [file, content] of renderHelpPages()) {
          compilation.emitAsset(`help/${file}`, new sources.RawSource(content));
        }
      });
    });
  }
}
