import all from './jest.config.mjs';

/** What `npm run check` tests: the pure code, with few random cases. */
const pure = all.projects.find(({ displayName }) => displayName === 'pure');
export default {
  ...all,
  projects: [
    {
      ...pure,
      moduleNameMapper: {
        ...pure.moduleNameMapper,
        '^fast-check$': '<rootDir>/tests/few-cases.ts',
      },
    },
  ],
};
