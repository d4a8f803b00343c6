import { contentSecurityPolicy } from '../../src/build/content-security-policy';

const published = contentSecurityPolicy(
  'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
);
const local = contentSecurityPolicy('office/office.js');

/** Data are read from any https address: an analyst's own package can lie anywhere. */
const data = "connect-src 'self' https:;";

test('with office.js beside the page nothing but data comes from elsewhere', () => {
  expect(local).toContain(data);
  expect(local.replace(data, '')).not.toMatch(/https?:|\*|data:/);
  expect(local).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

test('the published page takes scripts and frames from Microsoft’s site beside its own, no others', () => {
  const places = published.match(/https:\/\S+?(?=[; ]|$)/g);
  expect(new Set(places)).toEqual(new Set(['https://appsforoffice.microsoft.com']));
  expect(published).toContain(
    "script-src 'self' 'wasm-unsafe-eval' https://appsforoffice.microsoft.com;",
  );
  expect(published).toContain(data);
});

test.each([published, local])('%s allows nothing inline and nothing from text', (policy) => {
  expect(policy).toContain("default-src 'none'");
  expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
});
