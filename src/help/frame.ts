import { functionGroups } from './function-pages';
import { element, list, text, textElement } from './html';
import { walkthroughs } from './walkthroughs/all';

/** The file of the page that leads to all others. */
export const indexFile = 'index.html';

/** The file of a function's page: the address in its `@helpurl` ends in this. */
export const fileName = (id: string) => `${id.toLowerCase()}.html`;

/** A link to a function's page. */
export const functionLink = (id: string) => element('a', { href: fileName(id) }, text(id));

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'";

/**
 * A whole page: head, the list of pages, the content, and nothing from the network.
 *
 * @param current the page's file
 */
export function frame(title: string, current: string, content: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${text(title)}</title>
<link rel="icon" href="../assets/icons/icon-32.png">
<link rel="stylesheet" href="help.css">
<script src="copy.js" defer></script>
</head>
<body>
${navigation(current)}
<main>
${content.join('\n')}
</main>
</body>
</html>
`;
}

function navigation(current: string): string {
  const icon = '<img src="../assets/icons/icon-32.png" alt="" width="24" height="24">';
  const link = (file: string, says: string) =>
    element('a', { href: file, ...mark(file === current) }, text(says));
  const group = (title: string, links: readonly string[]) =>
    element('div', { class: 'group' }, textElement('h2', title), list('ul', {}, links));
  const content = [
    element(
      'a',
      { class: 'brand', href: indexFile, ...mark(current === indexFile) },
      icon,
      'TankStock help',
    ),
    group(
      'Step by step',
      walkthroughs.map(({ file, title }) => link(file, title)),
    ),
    ...functionGroups.map(({ title, pages }) =>
      group(
        title,
        pages.map(({ contract: { id } }) => link(fileName(id), id)),
      ),
    ),
  ];
  return element('nav', { 'aria-label': 'Help' }, element('div', {}, ...content));
}

const mark = (isCurrent: boolean): Readonly<Record<string, string>> =>
  isCurrent ? { 'aria-current': 'page' } : {};
