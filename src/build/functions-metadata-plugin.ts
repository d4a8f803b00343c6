import { Compilation, sources, type Compiler } from 'webpack';
import { functionsMetadata } from './functions-metadata';
import { atOrigin } from './origin';

/** Writes functions.json, with the help's addresses at the origin that the add-in will live at. */
export class FunctionsMetadataPlugin {
  constructor(private readonly origin: string) {}

  apply(compiler: Compiler): void {
    const name = FunctionsMetadataPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const metadata = atOrigin(functionsMetadata(), this.origin);
        compilation.emitAsset('functions.json', new sources.RawSource(metadata));
      });
    });
  }
}
