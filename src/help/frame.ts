import type { FunctionGroup } from './function-pages';
import { element, list, text, textElement } from './html';

/** The file of a function's page: the address in its `@helpurl` ends in this. */
export const fileName = (id: string) => `${id.toLowerCase()}.html`;

/** A link to a function's page. */
export const functionLink = (id: string) => element('a', { href: fileName(id) }, text(id));

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'";

/**
 * A whole page: head, the list of functions, the content, and nothing from the network.
 *
 * @param current the id of the function that the page is about; empty for the index
 */
export function frame(
  title: string,
  current: string,
  groups: readonly FunctionGroup[],
  content: readonly string[],
): string {
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
${navigation(current, groups)}
<main>
${content.join('\n')}
</main>
</body>
</html>
`;
}

function navigation(current: string, groups: readonly FunctionGroup[]): string {
  const icon = '<img src="../assets/icons/icon-32.png" alt="" width="24" height="24">';
  const isIndex = current === '';
  const content = [
    element('a', { class: 'brand', href: 'index.html', ...mark(isIndex) }, icon, 'TankStock help'),
    ...groups.map(({ title, pages }) =>
      element(
        'div',
        { class: 'group' },
        textElement('h2', title),
        list(
          'ul',
          {},
          pages.map(({ contract: { id } }) =>
            element('a', { href: fileName(id), ...mark(id === current) }, text(id)),
          ),
        ),
      ),
    ),
  ];
  return element('nav', { 'aria-label': 'Functions' }, element('div', {}, ...content));
}

const mark = (isCurrent: boolean): Readonly<Record<string, string>> =>
  isCurrent ? { 'aria-current': 'page' } : {};
