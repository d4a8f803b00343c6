import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReferenceTable } from '../../reference/edition/edition';
import { base } from '../page/shared-styles';
import { countText } from '../page/count-text';
import { firstRows } from './first-rows';

/** The first rows of a table as they will stand in the sheet: numbers to the right, units in the header. */
@customElement('tank-first-rows')
export class TankFirstRows extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .frame {
        overflow: auto;
        border: 1px solid var(--colorNeutralStroke2);
        border-radius: 4px;
        scrollbar-width: thin;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 12px;
        line-height: 16px;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        max-width: 112px;
        padding: 3px 6px;
        overflow: hidden;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      :is(th, td):first-child {
        padding-inline-start: 8px;
      }
      :is(th, td):last-child {
        padding-inline-end: 8px;
      }
      th {
        font-weight: 600;
        vertical-align: bottom;
        border-bottom: 1px solid var(--colorNeutralStroke1);
      }
      th small {
        display: block;
        font-size: 11px;
        font-weight: 400;
        line-height: 13px;
        color: var(--colorNeutralForeground3);
      }
      tr + tr td {
        border-top: 1px solid var(--colorNeutralStroke3);
      }
      .number {
        text-align: end;
      }
      p {
        padding-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) table!: ReferenceTable;

  override render() {
    const { columns, rows } = firstRows(this.table);
    const side = columns.map(({ numeric }) => (numeric ? 'number' : ''));
    return html`<div
        class="frame"
        tabindex="0"
        role="region"
        aria-label="First rows of ${this.table.title}"
      >
        <table>
          <thead>
            <tr>
              ${columns.map(
                ({ title, unit }, i) =>
                  html`<th scope="col" class=${side[i] ?? ''}>
                    ${title}${unit === undefined ? nothing : html`<small>${unit}</small>`}
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell, i) => html`<td class=${side[i] ?? ''}>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="small quiet">
        ${rows.length} of ${countText(this.table.rows.length, 'row')}, ${columns.length} of
        ${countText(this.table.fields.length, 'column')}
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-first-rows': TankFirstRows;
  }
}
