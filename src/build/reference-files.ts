import { editionFile, siteFolder } from '../reference/package/package-path';

/**
 * Copy patterns for the data package beside the pages, where add-ins of an older build find it, and
 * for the small file that says which edition it is. JSON goes as it is: its hashes are of its bytes.
 */
export function referenceFiles() {
  const context = 'assets/reference';
  const info = { minimized: true };
  return [
    { context, from: '*.{csv,json,md}', to: `${siteFolder}[name][ext]`, info },
    {
      ...{ context, from: 'datapackage.json', to: siteFolder + editionFile, info },
      transform: (descriptor: Buffer) => editionOnly(descriptor.toString()),
    },
  ];
}

function editionOnly(descriptor: string): string {
  const { version } = JSON.parse(descriptor) as { version: unknown };
  return JSON.stringify({ version });
}
