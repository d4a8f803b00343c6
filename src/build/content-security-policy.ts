/**
 * The page's content security policy, as strict as office.js allows.
 *
 * Found by trying: neither inline scripts nor eval are needed, and of inline styles only the page's
 * own sheet, whose hash the build adds (`styles-hash-plugin.ts`). Trusted types can't
 * be required: office.js loads its parts by plain addresses. Left out on purpose are the addresses
 * that office.js sends usage data to; it does without. A page can't say in a meta tag who may frame
 * it: a server may add frame-ancestors as a header.
 *
 * Data may be read from any https address, since an analyst's own package can lie anywhere; it is
 * parsed as data, and nothing that could run is loaded from there.
 * @param officeJs address of office.js, absolute or beside the page
 */
export function contentSecurityPolicy(officeJs: string): string {
  // office.js loads Excel's part and its texts from its own site and, in a browser, asks the user
  // in a frame from there whether an unknown server that calls itself Excel is to be trusted.
  const office = URL.canParse(officeJs) ? [new URL(officeJs).origin] : [];
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    // Lets the engine of uncertainty run its loops as WebAssembly; without it they run as script.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...office],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'", 'https:'],
    'worker-src': ["'self'"],
    'frame-src': office.length > 0 ? office : ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
