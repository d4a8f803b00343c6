import type { FunctionPage } from '../contracts/guide';
import { element, escaped, link } from './html';

/** The file of a function's page: the address in its `@helpurl` ends in this. */
export const fileName = (id: string) => `${id.toLowerCase()}.html`;

/** A whole page: head, the list of functions, the content, and nothing from the network. */
export function frame(
  title: string,
  current: string,
  pages: readonly FunctionPage[],
  content: string,
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="help.css">
<script src="copy.js" defer></script>
</head>
<body>
${navigation(current, pages)}
<main>
${content}
</main>
</body>
</html>
`;
}

function navigation(current: string, pages: readonly FunctionPage[]): string {
  const entries = [
    entry('index.html', 'All functions', current === ''),
    ...pages.map(({ contract: { id } }) => entry(fileName(id), id, current === id)),
  ];
  const list = element('ul', '', ...entries);
  return `<nav aria-label="Functions">${element('p', 'brand', 'TankStock')}${list}</nav>`;
}

function entry(address: string, text: string, isCurrent: boolean): string {
  const anchor = link(address, text);
  return element('li', '', isCurrent ? anchor.replace('<a ', '<a aria-current="page" ') : anchor);
}
