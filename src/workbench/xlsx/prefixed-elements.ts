import type JSZip from 'jszip';

/**
 * Takes the prefix off the elements of a file's parts, since exceljs knows only elements without one.
 * Some programs write `<x:sheet>` where Excel writes `<sheet>`; both mean the same. A part that has
 * another namespace without a prefix stays as it is.
 */
export async function dropPrefixes(zip: JSZip): Promise<void> {
  const parts = Object.keys(zip.files).filter((path) => /^xl\/.*\.(xml|rels)$|^_rels\//.test(path));
  for (const path of parts) {
    const xml = (await zip.file(path)?.async('string')) ?? '';
    const unprefixed = withoutPrefix(xml);
    if (unprefixed !== xml) zip.file(path, unprefixed);
  }
}

function withoutPrefix(xml: string): string {
  const [root = '', prefix] = /<([A-Za-z_][\w.-]*):[^<>]*>/.exec(firstTag(xml)) ?? [];
  if (prefix === undefined || /\sxmlns\s*=/.test(root)) return xml;
  return xml
    .replaceAll(`<${prefix}:`, '<')
    .replaceAll(`</${prefix}:`, '</')
    .replace(new RegExp(`(\\s)xmlns:${prefix}(\\s*=)`), '$1xmlns$2');
}

/** The tag that opens the root element, behind the declaration and comments. */
function firstTag(xml: string): string {
  return /<[A-Za-z_][^<>]*>/.exec(xml)?.[0] ?? '';
}
