import { css } from 'lit';

/** What every element of the pane shares: box model, icons, small headings, links, text for screen readers. */
export const base = css`
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    display: block;
    flex: none;
  }
  h3 {
    margin: 0 0 2px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--colorNeutralForeground2);
  }
  .small {
    margin: 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--colorNeutralForeground2);
  }
  .quiet {
    color: var(--colorNeutralForeground3);
  }
  a {
    color: var(--colorBrandForegroundLink);
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
  }
  a .icon {
    display: inline-block;
    margin-inline-start: 3px;
    vertical-align: -2px;
  }
  :is(a, button, summary, [tabindex='0']):focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: -2px;
    border-radius: 4px;
  }
  a:focus-visible {
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    :is(a, button, summary, [tabindex='0']):focus-visible {
      outline-color: Highlight;
    }
    a .icon {
      color: LinkText;
    }
  }
`;

/** Fluent's buttons at the pane's size: 28 px high, as wide as their words. */
export const buttons = css`
  fluent-button[size='small'] {
    min-width: 0;
    min-height: 28px;
    padding-inline: 10px;
    border-radius: 4px;
    font-size: 12px;
  }
  fluent-button[size='small'][icon-only] {
    min-width: 28px;
    max-width: 28px;
    padding: 0;
  }
`;

/** What can be done with a figure or a table: fields and buttons under each other, buttons in a row. */
export const actions = css`
  :host {
    display: grid;
    gap: 6px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
`;

/** A heading that opens its part: chevron, words, and what stands at the end of the line. */
export const openingHeading = css`
  h2 {
    margin: 0;
  }
  button {
    all: unset;
    box-sizing: border-box;
    display: grid;
    align-items: center;
    width: 100%;
    min-height: 32px;
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
    cursor: pointer;
  }
  button:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  .icon {
    color: var(--colorNeutralForeground3);
  }
  [aria-expanded='true'] .icon {
    transform: rotate(90deg);
  }
`;

/** A row of the list that opens: icon, words, value, chevron. */
export const disclosure = css`
  button.row {
    all: unset;
    box-sizing: border-box;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto 16px;
    gap: 0 8px;
    align-items: center;
    width: 100%;
    min-height: 32px;
    padding: 5px 12px 5px 14px;
    font-size: 13px;
    line-height: 18px;
    cursor: pointer;
  }
  button.row:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  button.row > .icon {
    color: var(--colorNeutralForeground3);
  }
  button.row > .icon:last-child {
    color: inherit;
  }
  button.row[aria-expanded='true'] {
    background: var(--colorNeutralBackground1Hover);
    box-shadow: inset 2px 0 var(--colorCompoundBrandStroke);
  }
  button.row[aria-expanded='true'] > .icon:last-child {
    transform: rotate(90deg);
  }
  .title,
  .subtitle {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .subtitle {
    font-size: 12px;
    line-height: 16px;
    color: var(--colorNeutralForeground3);
  }
  .value {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 8px 12px 16px 14px;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  @media (forced-colors: active) {
    button.row[aria-expanded='true'] {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
    button.row:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    button.row > .icon {
      color: inherit;
    }
  }
`;

/** Notes and sources: lists in small type. */
export const lists = css`
  ul {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0 0 0 14px;
    font-size: 12px;
    line-height: 16px;
    color: var(--colorNeutralForeground2);
  }
`;

/** A part that is folded away until wanted. */
export const fold = css`
  summary {
    display: flex;
    gap: 4px;
    align-items: center;
    width: fit-content;
    min-height: 24px;
    padding-inline-end: 6px;
    margin-inline-start: -2px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--colorNeutralForeground2);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary .icon {
    transform: rotate(90deg);
  }
`;

/** Fluent's message bar in the pane: a quiet ground, and a mark at its side in the colour of the news. */
export const messageBar = css`
  fluent-message-bar {
    padding-inline: 10px 6px;
    color: var(--colorNeutralForeground1);
    background: var(--colorNeutralBackground2);
    border-color: var(--colorNeutralStroke1);
    border-inline-start: 3px solid var(--mark);
    overflow-wrap: anywhere;
  }
  [intent='success'] {
    --mark: var(--colorPaletteGreenBorder2);
  }
  [intent='warning'] {
    --mark: var(--colorPaletteDarkOrangeBorder2);
  }
  [intent='error'] {
    --mark: var(--colorPaletteRedBorder2);
  }
  [slot='icon'] {
    color: var(--mark);
  }
  @media (prefers-reduced-motion: reduce) {
    fluent-progress-bar::part(indicator) {
      width: 100%;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    [slot='icon'] {
      color: inherit;
    }
  }
`;

/** A choice from a list, with its name beside it; and choices under each other. */
export const field = css`
  .field {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 8px;
    align-items: center;
    font-size: 12px;
    line-height: 16px;
  }
  select {
    min-width: 0;
    height: 28px;
    padding: 0 6px;
    color: inherit;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: 4px;
    font: inherit;
  }
  fieldset {
    display: grid;
    gap: 2px;
    padding: 0;
    margin: 0;
    border: 0;
    font-size: 12px;
    line-height: 16px;
  }
  legend {
    padding: 0;
    color: var(--colorNeutralForeground2);
  }
  fieldset label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    align-items: center;
    min-height: 24px;
  }
  input[type='radio'] {
    margin: 0;
    accent-color: var(--colorCompoundBrandStroke);
  }
  :is(select, input):focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }
`;
