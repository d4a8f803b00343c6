import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unusedVariants } from '../../src/build/unused-variants';

const pane = path.resolve('src/taskpane');
const source = readdirSync(pane, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(pane, file), 'utf8'))
  .join('\n');

/** Values that templates give an attribute; undefined where the value is filled in. */
function valuesOf(name: string): (string | undefined)[] {
  const set = new RegExp(`\\b${name}=(?:"([\\w-]+)"|\\$\\{)`, 'g');
  return [...source.matchAll(set)].map(([, value]) => value);
}

test.each(Object.entries(unusedVariants))('no template sets %s to one of %p', (name, values) => {
  const unwanted = valuesOf(name).filter((value) => value !== undefined && values.includes(value));
  expect(unwanted).toEqual([]);
});

test('only the appearance of buttons is filled in, as primary, outline or transparent', () => {
  const filledIn = Object.keys(unusedVariants).filter((name) => valuesOf(name).includes(undefined));
  expect(filledIn).toEqual(['appearance']);
  const named = source.matchAll(/'(primary|outline|subtle|transparent|ghost)'/g);
  expect(new Set([...named].map(([, value]) => value))).toEqual(
    new Set(['primary', 'outline', 'transparent']),
  );
});
