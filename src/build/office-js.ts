import path from 'node:path';

/** A published add-in must load office.js from here (Microsoft's validation policy 1120.3). */
const publishedAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What the page loads of the 86 MB package: Excel on each platform, and what office.js fetches itself. */
const filesForExcel = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-winrt-16.00.js',
  'excel-ios-16.00.js',
  '*/office_strings.js',
  'telemetry/*.js',
  'ariatelemetry/*.js',
];

/** @param choice `--env officejs=`: "cdn" (default) or "local" */
export function officeJsAddress(choice: string | undefined): string {
  if (choice === undefined || choice === 'cdn') return publishedAddress;
  if (choice === 'local') return 'office/office.js';
  throw new Error(`--env officejs: expected "cdn" or "local", got "${choice}"`);
}

/** Copy patterns for the local copy. They are minified already: webpack would take 90 s to do it again. */
export function officeJsFiles() {
  const context = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  return filesForExcel.map((from) => ({
    from,
    to: 'office/[path][name][ext]',
    context,
    info: { minimized: true },
  }));
}
