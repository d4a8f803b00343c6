import { css } from 'lit';

/** Native radios and check boxes with their words: Fluent's own radio fails axe-core. */
export const choiceStyles = css`
  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    align-items: start;
    min-height: 24px;
    padding-block: 3px;
    font-size: 13px;
    line-height: 18px;
  }
  input:is([type='radio'], [type='checkbox']) {
    width: 14px;
    height: 14px;
    margin: 2px 0;
    accent-color: var(--colorCompoundBrandStroke);
  }
  input:focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }
`;
