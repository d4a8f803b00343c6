import { Compilation, NormalModule, sources, type Compiler, type Module } from 'webpack';
import { notices } from './notices';

/** Writes notices.txt: the licences of what the built add-in includes. */
export class NoticesPlugin {
  apply(compiler: Compiler): void {
    const name = NoticesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const files = [...compilation.modules].flatMap(filesOf);
        compilation.emitAsset('notices.txt', new sources.RawSource(notices(files)));
      });
    });
  }
}

/** The files of a module; webpack joins the modules that only one other uses. */
function filesOf(module: Module): string[] {
  if (module instanceof NormalModule) return module.resource ? [module.resource] : [];
  const parts = 'modules' in module ? (module.modules as Iterable<Module>) : [];
  return [...parts].flatMap(filesOf);
}
