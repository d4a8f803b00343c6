import * as arrowLeft from '@fluentui/svg-icons/icons/arrow_left_16_regular.svg';
import * as checkmarkCircle from '@fluentui/svg-icons/icons/checkmark_circle_16_regular.svg';
import * as chevronRight from '@fluentui/svg-icons/icons/chevron_right_16_regular.svg';
import * as dismiss from '@fluentui/svg-icons/icons/dismiss_16_regular.svg';
import * as errorCircle from '@fluentui/svg-icons/icons/error_circle_16_regular.svg';
import * as mathFormula from '@fluentui/svg-icons/icons/math_formula_16_regular.svg';
import * as numberSymbol from '@fluentui/svg-icons/icons/number_symbol_16_regular.svg';
import * as open from '@fluentui/svg-icons/icons/open_12_regular.svg';
import * as search from '@fluentui/svg-icons/icons/search_16_regular.svg';
import * as tableSimple from '@fluentui/svg-icons/icons/table_simple_16_regular.svg';
import * as warning from '@fluentui/svg-icons/icons/warning_16_regular.svg';
import { html } from 'lit';

/** Office's icons, in the colour of the text. They are decoration: the text beside them says it. */
const icon = ({ size, path }: typeof search) =>
  html`<svg
    class="icon"
    width=${size}
    height=${size}
    viewBox="0 0 ${size} ${size}"
    fill="currentColor"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;

export const searchIcon = icon(search);
export const tableIcon = icon(tableSimple);
export const figureIcon = icon(numberSymbol);
export const functionIcon = icon(mathFormula);
export const chevronIcon = icon(chevronRight);
export const backIcon = icon(arrowLeft);
export const closeIcon = icon(dismiss);
export const doneIcon = icon(checkmarkCircle);
export const warningIcon = icon(warning);
export const errorIcon = icon(errorCircle);
export const outsideIcon = icon(open);
