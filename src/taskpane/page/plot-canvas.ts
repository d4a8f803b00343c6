import uPlotStyles from 'uplot/dist/uPlot.min.css';

/** The text of axes. */
export const plotFont = "11px 'Segoe UI', sans-serif";

const styles = new CSSStyleSheet();
styles.replaceSync(uPlotStyles);

/** uPlot's own styles, into the shadow root that the place stands in. */
export function adoptPlotStyles(place: HTMLElement): void {
  const root = place.getRootNode();
  if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(styles)) {
    root.adoptedStyleSheets.push(styles);
  }
}

/**
 * What the place's custom properties of these names stand for. A canvas takes no custom properties
 * and, in forced colours, no system colours: the page resolves them.
 */
export function plotColors<Name extends string>(
  place: HTMLElement,
  names: readonly Name[],
): Record<Name, string> {
  const probe = place.appendChild(document.createElement('i'));
  probe.style.forcedColorAdjust = 'none';
  const found = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(found) as Record<Name, string>;
}

/** How wide the numbers beside an axis are, in pixels. */
export const axisWidth = (texts: readonly string[] | null): number =>
  10 + 6 * Math.max(0, ...(texts ?? []).map((text) => text.length));
