import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

test('the built page allows its own style sheet as it stands there, and no other', () => {
  const page = readFileSync('dist/taskpane.html', 'utf8');
  const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  expect(styles).toContain('--colorNeutralBackground1:');
  const hash = createHash('sha256').update(styles).digest('base64');
  expect(page).toContain(`style-src 'self' 'sha256-${hash}';`);
});
