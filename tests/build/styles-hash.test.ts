import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withStylesAllowed } from '../../src/build/styles-hash-plugin';

const policy = (styles: string) => `<meta content="style-src ${styles}; img-src 'self'">`;

test('the built page allows its own style sheet as it stands there, and no other', () => {
  const page = readFileSync(path.join(__dirname, '../../dist/taskpane.html'), 'utf8');
  const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  expect(styles).toContain('--colorNeutralBackground1:');
  const hash = createHash('sha256').update(styles).digest('base64');
  expect(page).toContain(`style-src 'self' 'sha256-${hash}';`);
});

test('a page without a sheet, or without a policy for it, is refused', () => {
  expect(withStylesAllowed(policy("'self'"))).toBeUndefined();
  expect(withStylesAllowed(`${policy("'none'")}<style>a{b:c}</style>`)).toBeUndefined();
});
