import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AddedRow, CellChange, RowChange } from '../../reference/merge/changes';
import type { MergePlan } from '../../reference/merge/merge-plan';
import type { MergedColumn } from '../../reference/merge/tables';
import { base, buttons } from '../page/shared-styles';
import { cellText, keyText } from './cell-text';
import { LongLists } from './long-list';

/** Every cell that changes, old → new, and the rows that come and go; reasons under their rows. A part at a time. */
@customElement('tank-change-table')
export class TankChangeTable extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        border: 1px solid var(--colorNeutralStroke2);
        font-size: 12px;
        line-height: 16px;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 3px 8px;
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      th {
        font-weight: 600;
      }
      tbody th {
        font-weight: 400;
      }
      tr {
        border-top: 1px solid var(--colorNeutralStroke3);
      }
      .reason,
      thead tr {
        border: 0;
      }
      .values {
        text-align: end;
      }
      .reason td {
        padding-top: 0;
        color: var(--colorNeutralForeground3);
      }
      s {
        color: var(--colorNeutralForeground3);
      }
      b {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) plan!: Pick<
    MergePlan,
    'changed' | 'added' | 'removed' | 'columns'
  >;

  private readonly lists = new LongLists(this);

  override render() {
    const { changed, added, removed } = this.plan;
    const rows: readonly (() => TemplateResult)[] = [
      ...changed.flatMap(changedRow),
      ...added.map((row) => () => this.addedRow(row)),
      ...removed.map((row) => () => removedRow(row)),
    ];
    return html`<table>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col" class="values">Old → new</th>
          </tr>
        </thead>
        <tbody>
          ${this.lists.shown('changes', rows).map((row) => row())}
        </tbody>
      </table>
      ${this.lists.more('changes', rows.length)}`;
  }

  private addedRow(row: AddedRow): TemplateResult {
    const { key, correction, reasons } = row;
    return html`${line(key, 'Row', html`<b>new</b>${correction ? ', a correction' : ''}`)}
    ${reasonsUnder([contents(row, this.plan.columns), ...reasons])}`;
  }
}

function changedRow({ key, cells, reasons }: RowChange): (() => TemplateResult)[] {
  return cells.map(
    (cell, i) => () =>
      html`${line(key, cell.field.title, values(cell))}
      ${i === cells.length - 1 ? reasonsUnder(reasons) : nothing}`,
  );
}

function removedRow({ key, reasons }: MergePlan['removed'][number]): TemplateResult {
  return html`${line(key, 'Row', html`<b>removed</b>`)} ${reasonsUnder(reasons)}`;
}

function values({ from, to, correction }: CellChange): TemplateResult {
  return html`<s>${cellText(from)}</s> <span aria-hidden="true">→</span
    ><span class="unseen"> becomes </span>
    <b>${cellText(to)}</b>${correction ? ', correction' : ''}`;
}

function line(key: RowChange['key'], column: string, cells: TemplateResult): TemplateResult {
  return html`<tr>
    <th scope="row">${keyText(key)}</th>
    <td>${column}</td>
    <td class="values">${cells}</td>
  </tr>`;
}

function reasonsUnder(reasons: readonly string[]) {
  return reasons.map(
    (reason) =>
      html`<tr class="reason">
        <td colspan="3">${reason}</td>
      </tr>`,
  );
}

/** What stands in a new row, but for its key, its sources and what is empty. */
function contents({ key, cells }: AddedRow, columns: readonly MergedColumn[]): string {
  return columns
    .map(({ field, column }, i) => ({ field, column, cell: cells[i] ?? null }))
    .filter(({ field, column }) => column !== 'absent' && field.cites === undefined)
    .filter(({ cell }) => cell !== null && !key.includes(cell))
    .map(({ field, cell }) => `${field.title} ${cellText(cell)}`)
    .join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-change-table': TankChangeTable;
  }
}
