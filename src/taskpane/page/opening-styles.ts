// What opens a part that is folded away.
import { css } from 'lit';

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
