import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { DrawnChart } from '../../excel/charts/chart';
import type { ChartedTable } from '../../excel/charts/find-table';
import type { ChartsResult } from '../../excel/charts/insert-charts';
import type { CellAddress } from '../../excel/selection';
import { Announcement } from '../page/announcement';
import { base, buttons } from '../page/shared-styles';
import './bars-plot';
import { resultText, tableTitle } from './chart-text';
import '../formulas/cell-problem';
import { CellWatch } from '../page/cell-watch';
import './course-plot';
import './run-list';
import { selectedShown } from '../page/selected-shown';
import { selection, workbook, type Workbook } from '../workbook/workbook';

/** Above the list: why the selected cell shows an error, or the charts of its table. */
@customElement('tank-chart-area')
export class TankChartArea extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      section {
        border-bottom: 1px solid var(--colorNeutralStroke2);
        display: grid;
        gap: 6px;
        padding: 8px 12px 10px 14px;
        margin-bottom: 4px; /* the list's first heading stands free of the line */
      }
      header {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        align-items: center;
      }
      h2 {
        margin: 0;
        font-size: 13px;
        font-weight: 600;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      fluent-button {
        flex: none;
      }
    `,
  ];

  @workbook private workbook!: Workbook;
  @selection selection: CellAddress | undefined;
  @state() private table: ChartedTable | undefined;
  /** What became of the last insert: it is said of the table that it was for. */
  @state() private ended: { readonly of: string; readonly result: ChartsResult } | undefined;
  @state() private busy = false;
  /** The cell by which the table was found: its chart is laid in sight of it. */
  private foundAt: CellAddress | undefined;
  private readonly watch = new CellWatch(
    (place) => this.workbook.tableAt(place),
    (found, place) => {
      const table = found?.kind === 'table' ? found : undefined;
      const left = keyOf(this.table);
      const isSame = left === keyOf(table);
      if (!isSame && this.ended?.of === left) this.ended = undefined; // it has been read
      this.table = table;
      this.foundAt = place;
      if (table && !isSame) {
        this.dispatchEvent(new Event(selectedShown, { bubbles: true, composed: true }));
      }
    },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.watch.follow(this.workbook);
  }

  override render() {
    return html`<tank-cell-problem></tank-cell-problem>${this.renderTable()}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selection')) this.watch.moveTo(this.selection);
  }

  private renderTable() {
    const { table } = this;
    if (!table) return nothing;
    const { drawn } = table;
    const title = tableTitle(table);
    const isDrawn = drawn.along.labels.length > 0;
    return html`<section aria-label=${title}>
      <header>
        <h2>${title}</h2>
        ${
          isDrawn
            ? html`<fluent-button
                role="button"
                size="small"
                ?disabled-focusable=${this.busy}
                @click=${this.insert}
                >Insert chart</fluent-button
              >`
            : nothing
        }
      </header>
      ${isDrawn ? drawn.charts.map((chart) => this.renderChart(table, chart)) : nothing}
      ${drawn.note === undefined ? nothing : html`<p class="small">${drawn.note}</p>`}
      ${this.renderResult()}
    </section>`;
  }

  private renderChart({ drawn, chartKind }: ChartedTable, chart: DrawnChart) {
    if (chart.form !== 'course') {
      return html`<tank-bars-plot .drawn=${drawn} .chart=${chart}></tank-bars-plot>`;
    }
    const { charts } = drawn;
    const which =
      charts.length > 1 ? `, chart ${charts.indexOf(chart) + 1} of ${charts.length}` : '';
    return html`<tank-course-plot
      .drawn=${drawn}
      .chart=${chart}
      .monthName=${`Month of the ${chartKind.noun.toLowerCase()}${which}`}
    ></tank-course-plot>`;
  }

  private renderResult() {
    const { ended, table } = this;
    if (!ended || ended.of !== keyOf(table)) return nothing;
    const { result } = ended;
    return html`<p class="small">${resultText(result)}</p>
      ${
        result.kind === 'inserted'
          ? html`<div>
              <fluent-button
                role="button"
                size="small"
                aria-label="Go to the chart"
                @click=${() => this.goTo(result)}
                >Go to</fluent-button
              >
            </div>`
          : nothing
      }`;
  }

  private async goTo({ sheet, sheetId, charts }: Extract<ChartsResult, { kind: 'inserted' }>) {
    const of = keyOf(this.table);
    const problem = await this.workbook.goTo({ kind: 'cells', sheetId, sheet, address: charts });
    if (problem !== undefined) this.end(of, { kind: 'failed', message: problem });
  }

  /** The second click of a double click asks for the same chart. */
  private readonly insert = async ({ detail }: MouseEvent) => {
    const { table, foundAt } = this;
    if (!foundAt || this.busy || detail > 1) return;
    this.busy = true;
    const result = await this.workbook.insertCharts(foundAt);
    this.busy = false;
    this.end(keyOf(table), result);
  };

  private end(of: string, result: ChartsResult): void {
    this.ended = { of, result };
    this.dispatchEvent(new Announcement(resultText(result)));
  }
}

const keyOf = (table: ChartedTable | undefined): string =>
  table ? JSON.stringify([table.sheet, table.row, table.column]) : '';

declare global {
  interface HTMLElementTagNameMap {
    'tank-chart-area': TankChartArea;
  }
}
