import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
);

export default tseslint.config(
  { ignores: ['dist/', 'dist-workbench/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-undef': 'off', // TypeScript checks names, with the right globals for each file
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^tsx/cjs$'] }],
    },
  },
  { files: ['src/**/*.ts', 'tests/**/*.ts'], rules: officeRules },
  {
    // Tests of the stand-in do on purpose what an add-in must not.
    files: ['tests/workbench/**/*.ts'],
    rules: {
      'office-addins/load-object-before-read': 'off',
      'office-addins/no-context-sync-in-loop': 'off',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
