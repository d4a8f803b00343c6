import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { squeezeStyles } from '../../src/build/squeeze-styles';
import { squeezeTemplates } from '../../src/build/squeeze-templates';
import { dropUnusedVariants } from '../../src/build/unused-variants';

describe('styles', () => {
  test.each([
    ['a {\n  color : red;\n}\n', 'a{color :red}'],
    ['a, b { margin: 0 auto; }', 'a,b{margin:0 auto}'],
    ['/* why */ a { top: 0; } /* } */', ' a{top:0}'],
    ["a { content: '  /* no { comment: ' }", "a{content:'  /* no { comment: '}"],
    ['a :hover > b + c {}', 'a :hover > b + c{}'],
    [
      '@media (forced-colors: active) { a { width: calc(1px + 2px); } }',
      '@media (forced-colors:active){a{width:calc(1px + 2px)}}',
    ],
  ])('%p is squeezed to %p', (styles, squeezed) => {
    expect(squeezeStyles(styles).trim()).toBe(squeezed.trim());
  });

  test('squeezing again changes nothing', () => {
    const bits = fc.constantFrom(
      ' ',
      '\n',
      'a',
      ':',
      ';',
      '{',
      '}',
      ',',
      "'x  y'",
      '/* c */',
      '.b',
    );
    fc.assert(
      fc.property(fc.array(bits), (parts) => {
        const once = squeezeStyles(parts.join(''));
        expect(squeezeStyles(once)).toBe(once);
      }),
    );
  });
});

describe('rules that no element of the pane can match', () => {
  test.each([
    [':host([size="large"]){top:0}', ''],
    [":host([size='large']) .x{top:0}:host{top:1}", ':host{top:1}'],
    [":host,:host([shape='square']){top:0}", ':host{top:0}'],
    [":host(:is([shape='circular'],[shape='circular']:hover)){top:0}", ''],
    ["@media print{:host([appearance='ghost']){top:0}}", ''],
    ["@supports (a:b){:host([color='danger']){top:0}.x{top:1}}", '@supports (a:b){.x{top:1}}'],
  ])('%p becomes %p', (styles, left) => {
    expect(dropUnusedVariants(styles)).toBe(left);
  });

  test.each([
    ":host([size='small']){top:0}",
    ":host(:not([appearance='ghost'])){top:0}",
    ":host(:is([appearance='subtle'],[appearance='primary'])){top:0}",
    '@keyframes turn{0%{top:0}100%{top:1px}}',
    ':host{top:0;@supports (a:b){top:1px}}',
    '@import "x";a{top:0}',
  ])('%p stays', (styles) => {
    expect(dropUnusedVariants(styles)).toBe(styles);
  });

  test('a brace that is never closed is named, not swallowed', () => {
    expect(() => dropUnusedVariants(':host{top:0')).toThrow('no "}" for: {top:0');
  });
});

describe('templates', () => {
  const squeeze = (source: string) => squeezeTemplates(source, 'element.ts');

  test('styles keep what is filled in, in its place', () => {
    const source = 'css`\n  ${base}\n  a {\n    color: ${ink};\n  }\n`;';
    expect(squeeze(source)).toBe('css` ${base} a{color:${ink}}`;');
  });

  test('a rule that goes takes what is filled in with it', () => {
    const source = "css.partial`:host([size='tiny']) { top: ${far}; } b { top: ${near}; }`;";
    expect(squeeze(source)).toBe('css.partial`b{top:${near}}`;');
  });

  test('markup keeps its words and the blanks between them', () => {
    const source =
      'html`<p>\n    two <b>words</b>\n  ${list.map((x) => html`<li>\n  ${x}</li>`)}</p>`;';
    expect(squeeze(source)).toBe(
      'html`<p> two <b>words</b> ${list.map((x) => html`<li> ${x}</li>`)}</p>`;',
    );
  });

  test('other code stays as it is', () => {
    const source = 'const a = `one\n  two`;\nconst b = other`  {  }  `; // css`  `\n';
    expect(squeeze(source)).toBe(source);
  });

  test('Fluent’s button loses a fifth of its styles and none of the variants in use', () => {
    const file = require.resolve('@fluentui/web-components/button/styles.js');
    const squeezed = squeeze(readFileSync(file, 'utf8'));
    expect(squeezed.length).toBeLessThan(readFileSync(file, 'utf8').length * 0.8);
    for (const used of ["[appearance='primary']", "[size='small']", '[disabled-focusable]'])
      expect(squeezed).toContain(used);
  });
});
