import { readFileSync } from 'node:fs';
import { functionPages } from '../../src/help/function-pages';

const readme = readFileSync('README.md', 'utf8');
const { dependencies, devDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const packages = Object.entries({ ...dependencies, ...devDependencies });

test.each(functionPages.map(({ contract }) => contract))(
  'the README shows how to call $id',
  (contract) => {
    const names = contract.arguments.map(({ name, leftOut }) => (leftOut ? `[${name}]` : name));
    expect(readme).toContain(`| \`${contract.id}(${names.join(', ')})\` `);
  },
);

test.each(packages.map(([name]) => name).filter((name) => !/^@(univerjs|types)\//.test(name)))(
  'the README says why %s is there',
  (name) => {
    expect(readme.slice(readme.indexOf('## Dependencies'))).toMatch(
      new RegExp(`(^|[| ,])${name.replace(/[/.]/g, '\\$&')}([, |]|$)`, 'm'),
    );
  },
);

test('every package is pinned to an exact version', () => {
  expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock file holds no address of a registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
});

test('every file that the README links to exists', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
  const missing = links.filter((link) => !/^https:/.test(link) && !exists(link));
  expect(missing).toEqual([]);
});

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
