import { Compilation, sources, type Compiler } from 'webpack';
import { atOrigin } from './origin';

interface FunctionsMetadata {
  allowErrorForDataTypeAny?: boolean;
  functions: object[];
}

/**
 * Completes the functions.json that custom-functions-metadata-plugin generates from JSDoc:
 * lets errors in cells reach the functions (a flag that JSDoc has no tag for), and moves the
 * help addresses to where the add-in will live.
 */
export class FunctionsMetadataPlugin {
  constructor(private readonly origin: string) {}

  apply(compiler: Compiler): void {
    const name = FunctionsMetadataPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        compilation.updateAsset('functions.json', (generated) => {
          const metadata = JSON.parse(generated.source().toString()) as FunctionsMetadata;
          const completed = { ...metadata, allowErrorForDataTypeAny: true };
          return new sources.RawSource(atOrigin(JSON.stringify(completed, null, 2), this.origin));
        });
      });
    });
  }
}
