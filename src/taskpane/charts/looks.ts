import { css, html, nothing, svg } from 'lit';
import type { DrawnChart, SeriesLook } from '../../excel/charts/chart';

/** The colours of looks in the theme, as custom properties of the element. */
export const lookStyles = css`
  :host {
    --median: var(--colorCompoundBrandStroke);
    --outer: color-mix(in srgb, var(--median) 20%, transparent);
    --inner: color-mix(in srgb, var(--median) 42%, transparent);
    --inmost: color-mix(in srgb, var(--median) 64%, transparent);
    --observed: var(--colorNeutralForeground1);
    --more: var(--colorPaletteBlueBorderActive);
    --fewer: var(--colorPaletteDarkOrangeBorderActive);
    --path-1: var(--median);
    --path-2: var(--more);
    --path-3: var(--fewer);
    --path-4: var(--colorNeutralForeground1);
    --axis: var(--colorNeutralForeground3);
    --grid: var(--colorNeutralStroke2);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding: 0;
    margin: 2px 0 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .legend svg {
    flex: none;
  }
  @media (forced-colors: active) {
    :host {
      --median: CanvasText;
      --outer: color-mix(in srgb, Highlight 35%, Canvas);
      --inner: color-mix(in srgb, Highlight 75%, Canvas);
      --inmost: Highlight;
      --observed: CanvasText;
      --more: Highlight;
      --fewer: CanvasText;
      --path-4: CanvasText;
      --axis: CanvasText;
      --grid: color-mix(in srgb, CanvasText 40%, Canvas);
    }
    .legend svg {
      forced-color-adjust: none;
    }
  }
`;

/** Lines stay apart without colours. Lengths of strokes and gaps, in pixels. */
export const dashes: Readonly<Partial<Record<SeriesLook, readonly number[]>>> = {
  'path-2': [6, 3],
  'path-3': [2, 2],
  'path-4': [9, 3, 2, 3],
};

/** What bands and lines are, in words. A chart with one line says it elsewhere. */
export function legend({ bands, lines }: DrawnChart) {
  if (bands.length + lines.length < 2) return nothing;
  return html`<ul class="legend small" aria-label="Legend">
    ${bands
      .filter(({ inLegend }) => inLegend)
      .map(({ name, look }) =>
        entry(name, svg`<rect width="18" height="10" fill="var(--${look})" />`),
      )}
    ${lines.map(({ name, look }) =>
      entry(
        name,
        svg`<line x2="18" y1="5" y2="5" stroke="var(--${look})" stroke-width="2" stroke-dasharray=${dashes[look]?.join(' ') ?? nothing} />`,
      ),
    )}
  </ul>`;
}

function entry(name: string, mark: unknown) {
  return html`<li><svg width="18" height="10" aria-hidden="true">${mark}</svg>${name}</li>`;
}
