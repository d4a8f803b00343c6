import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../page/shared-styles';
import { changedWords } from './changed-words';
import type { ChangeLine, ReviewedChange } from './review';

/** Changes under each other: what it is, what it was and will be, and why. */
@customElement('tank-change-list')
export class TankChangeList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      li + li {
        padding-top: 8px;
        border-top: 1px solid var(--colorNeutralStroke3);
      }
      .change {
        font-variant-numeric: tabular-nums;
      }
      b {
        color: var(--colorNeutralForeground1);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) changes: readonly ReviewedChange[] = [];

  override render() {
    return html`<ul>
      ${this.changes.map(
        ({ name, title, lines, reasons }) =>
          html`<li>
            <span>${title}</span>
            <p class="small quiet">${name}</p>
            ${lines.map(changeLine)}
            ${reasons.map((reason) => html`<p class="small">${reason}</p>`)}
          </li>`,
      )}
    </ul>`;
  }
}

/** Values stand beside each other, texts under each other. */
function changeLine({ what, from, to }: ChangeLine): TemplateResult {
  const arrow = html`<span aria-hidden="true">→</span><span class="unseen"> becomes </span>`;
  return what === undefined
    ? html`<p class="small change">${from} ${arrow} <b>${to}</b></p>`
    : html`<p class="small change"><span class="quiet">${what}:</span> ${marked(from, to)}</p>
        <p class="small change">${arrow} ${marked(to, from)}</p>`;
}

/** A text, its words that the other one does not have standing out. */
function marked(text: string, other: string): TemplateResult {
  const { before, changed, after } = changedWords(text, other);
  return html`${before}<b>${changed}</b>${after}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-change-list': TankChangeList;
  }
}
