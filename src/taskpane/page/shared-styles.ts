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
