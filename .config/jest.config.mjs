import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const compileOnce = '<rootDir>/tests/compile-once.ts';

const typescript = '<rootDir>/.config/typescript-for-jest.mjs';

/** Lit comes as modules that jest does not load as they are. */
const lit = '(@lit|lit|lit-html|lit-element)/';

/** Handed to each module: looked up in the sandbox of a test, each costs a hundred times as much. */
const builtIns = [
  ...['Array', 'Error', 'Float64Array', 'Infinity', 'JSON', 'Map', 'Math', 'Number', 'Object'],
  ...['Promise', 'RegExp', 'Set', 'String', 'Symbol', 'Uint8Array', 'Uint32Array', 'WeakMap'],
];

/**
 * Five kinds of test: pure code, elements of the pane in jsdom, what the build wrote, the headless
 * stand-in for Excel, and a real browser.
 */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir,
  testMatch,
  testEnvironment: 'node',
  globalSetup: compileOnce,
  moduleNameMapper: {
    // webpack compiles this import with src/build/edition-loader.ts
    'datapackage\\.json\\?edition': '<rootDir>/tests/reference/compiled-package.ts',
    // and this with src/build/icon-loader.ts
    '\\.svg$': '<rootDir>/tests/taskpane/blank-icon.ts',
    // webpack takes it in as text
    'CHANGELOG\\.md$': '<rootDir>/tests/taskpane/changelog.ts',
  },
  transform: { '^.+\\.[cm]?tsx?$': typescript, [`/node_modules/${lit}.+\\.js$`]: typescript },
  transformIgnorePatterns: [`/node_modules/(?!${lit})`],
  sandboxInjectedGlobals: builtIns,
  ...more,
});

export default {
  rootDir,
  // No test may fail for being slow: on a busy machine one takes twenty times as long as alone.
  testTimeout: 300_000,
  // Browsers wait more than they work, so every core has a test.
  maxWorkers: '100%',
  projects: [
    project('pure', [
      '<rootDir>/tests/{templates,model,formula,reference,feeds,functions,help,build,taskpane}/**/*.test.ts',
      '!**/*.element.test.ts',
    ]),
    project('pane', ['<rootDir>/tests/taskpane/**/*.element.test.ts'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/taskpane/page-of-jsdom.ts'],
    }),
    project('built', ['<rootDir>/tests/built/**/*.test.ts']),
    project('excel', ['<rootDir>/tests/{workbench,excel,commands}/**/*.test.ts'], {
      // office.js leaves timers behind, and they read what jest would have taken away.
      testEnvironmentOptions: { globalsCleanup: 'off' },
    }),
    project('browser', ['<rootDir>/tests/browser/**/*.test.ts'], {
      globalSetup: '<rootDir>/tests/browser/bundle-once.ts',
    }),
  ],
};
