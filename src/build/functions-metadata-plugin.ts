import { Compilation, sources, type Compiler } from 'webpack';
import { functionsMetadata } from './functions-metadata';
import { atOrigin } from './origin';

/**
 * Writes functions.json, with the help's addresses at the origin that the add-in will live at. It is made once: who
 * watches the sources starts anew for it.
 */
export class FunctionsMetadataPlugin {
  private readonly made: sources.Source;

  constructor(origin: string) {
    this.made = new sources.RawSource(atOrigin(functionsMetadata(), origin));
  }

  apply(compiler: Compiler): void {
    const name = FunctionsMetadataPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        compilation.emitAsset('functions.json', this.made);
      });
    });
  }
}
