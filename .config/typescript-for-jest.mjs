import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

/** As tsconfig.json says, but for modules as jest loads them. */
const options = {
  format: 'cjs',
  target: 'es2022',
  supported: { 'dynamic-import': false },
  sourcemap: 'external',
  sourcesContent: false,
  tsconfigRaw: {
    compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
  },
};

export default {
  process: (source, sourcefile) =>
    transformSync(source, {
      ...options,
      loader: sourcefile.endsWith('js') ? 'js' : 'ts',
      sourcefile,
    }),
  // One for all projects of the configuration.
  getCacheKey: (source, sourcefile) =>
    createHash('sha256')
      .update(JSON.stringify([version, options, sourcefile, source]))
      .digest('hex'),
};
