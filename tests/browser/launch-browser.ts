import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../src/workbench/serve/find-browser';

/**
 * Chromium draws its suggestions below the address bar with web pages of its own: two for each
 * window, which cost a third of what the workbench's page costs, and nobody sees them here.
 * The others are Playwright's choice, in whose place this list stands: of two lists the last counts.
 */
const unusedFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];

/** Starts the browser of a test file. Nothing of the browser's own may ask the network for anything. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${unusedFeatures.join(',')}`,
    ],
  });
}
