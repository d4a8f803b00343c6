import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Theme } from './themes';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that a theme makes a difference to: the others hold in all themes or in none. */
const ofColors = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong in a page or frame as it stands: rule and element, one a line.
 * @param theme in which it stands: all rules are tried in the light one, those of colours in each
 */
export async function violations(page: Page | Frame, theme: Theme = 'light'): Promise<string[]> {
  await page.evaluate(restStyles);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const rules = theme === 'light' ? {} : { runOnly: { type: 'rule', values: ofColors } };
  // axe need not name the elements with which all is well.
  const options = { ...rules, resultTypes: ['violations'] };
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
  );
}

/** Waits until colours that change gradually are what they will be: axe measures what it finds. */
async function restStyles(): Promise<void> {
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? rootsIn(shadowRoot) : [],
    ),
  ];
  const passing = rootsIn(document)
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}
