import { notices } from '../../src/build/notices';

const lit = require.resolve('lit-html');
const uPlot = require.resolve('uplot');

test('each package once, by name, with version, licence and licence text', () => {
  const text = notices([uPlot, lit, lit, '/home/someone/tankstock/src/taskpane/page/pane.ts']);
  expect(text.match(/^\S+ \d+\.\d+\.\d+ \(.+\)$/gm)).toEqual([
    expect.stringMatching(/^lit-html 3\.\d+\.\d+ \(BSD-3-Clause\)$/),
    expect.stringMatching(/^uplot 1\.\d+\.\d+ \(MIT\)$/),
  ]);
  expect(text).toContain('Redistributions in binary form must reproduce the above copyright');
});

test('a package without a licence file is named with its licence', () => {
  const text = notices([require.resolve('@fluentui/web-components/button.js')]);
  expect(text).toMatch(/@fluentui\/web-components 3\.1\.3 \(MIT\)$/);
});
