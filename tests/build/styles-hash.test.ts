import { withStylesAllowed } from '../../src/build/styles-hash-plugin';

const policy = (styles: string) => `<meta content="style-src ${styles}; img-src 'self'">`;

test('a page without a sheet, or without a policy for it, is refused', () => {
  expect(withStylesAllowed(policy("'self'"))).toBeUndefined();
  expect(withStylesAllowed(`${policy("'none'")}<style>a{b:c}</style>`)).toBeUndefined();
});
