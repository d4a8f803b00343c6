import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Line icons on a grid of 16, in the colour of the text. They are decoration: the text beside them says it. */
function icon(lines: SVGTemplateResult, size = 16): TemplateResult {
  return html`<svg
    class="icon"
    width=${size}
    height=${size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${lines}
  </svg>`;
}

export const searchIcon = icon(
  svg`<circle cx="6.8" cy="6.8" r="4.3"></circle><path d="m10 10 3.6 3.6"></path>`,
);
export const tableIcon = icon(
  svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5"></rect><path d="M2.5 6.4h11M2.5 9.7h11M6.4 6.4V13"></path>`,
);
export const rangeIcon = icon(
  svg`<path d="M2.5 8h11M2.5 6v4M13.5 6v4"></path><circle cx="9" cy="8" r="2.3" fill="currentColor" stroke="none"></circle>`,
);
export const functionIcon = icon(
  svg`<path d="M9.5 3.4c-1.7-.6-2.6.3-2.9 2L5.3 11.2c-.3 1.4-1 1.900-2.3 1.4M4.800 7h4M9.800 8.500l3.200 4m0-4-3.200 4"></path>`,
);
export const chevronIcon = icon(svg`<path d="m6 4 4 4-4 4"></path>`);
export const backIcon = icon(svg`<path d="M13 8H3M3 8l4.4-4.4M3 8l4.4 4.4"></path>`);
export const closeIcon = icon(svg`<path d="m4 4 8 8m0-8-8 8"></path>`);
export const doneIcon = icon(
  svg`<circle cx="8" cy="8" r="5.6"></circle><path d="m5.4 8.2 1.8 1.8 3.4-3.9"></path>`,
);
export const warningIcon = icon(
  svg`<path d="M8 2.5 14 13H2L8 2.5Z"></path><path d="M8 6.5v3m0 1.8v.1"></path>`,
);
export const errorIcon = icon(
  svg`<circle cx="8" cy="8" r="5.6"></circle><path d="M8 5v3.6m0 2.2v.1"></path>`,
);
export const outsideIcon = icon(
  svg`<path d="M9.5 3H13v3.5M13 3 8 8m3 1.2v3a.8.8 0 0 1-.8.8H3.8a.8.8 0 0 1-.8-.8V5.8a.8.8 0 0 1 .8-.8h3"></path>`,
  12,
);
