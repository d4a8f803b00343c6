import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InsertedTable } from '../../excel/refresh/inserted-table';
import { chevronIcon, doneIcon, tableIcon, warningIcon } from '../page/icons';
import { disclosure } from '../page/opening-styles';
import { base, buttons } from '../page/shared-styles';
import { TableRequest, type TableAction } from './requests';
import { textNumbers } from './note-text';
import { standLines } from './result-text';
import { canRefresh, placeText, remarksOn, stateOf } from './table-state';

const words: Readonly<Record<TableAction, string>> = {
  refresh: 'Refresh',
  'go-to': 'Go to',
  forget: 'Forget',
  undo: 'Undo last refresh',
  resume: 'Resume',
  'take-back': 'Take back',
  'clear-filter': 'Clear filter',
  'make-numbers': 'Make text numbers',
};

/** Every inserted table with its edition, age and state; one opens to what can be done with it. */
@customElement('tank-inserted-list')
export class TankInsertedList extends LitElement {
  static override styles = [
    base,
    buttons,
    disclosure,
    css`
      :host {
        display: block;
      }
      button.row {
        min-height: 40px;
      }
      .state {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground2);
        white-space: nowrap;
      }
      .news,
      .warning {
        font-weight: 600;
      }
      .news {
        color: var(--colorBrandForeground1);
      }
      .warning {
        color: var(--colorPaletteRedForeground1);
      }
      .detail {
        gap: 8px;
        padding: 4px 12px 12px 38px;
        border: 0;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      @media (forced-colors: active) {
        .state {
          color: inherit;
        }
      }
    `,
  ];

  @property({ attribute: false }) tables: readonly InsertedTable[] = [];
  /** The version that the workbook is pinned to. */
  @property({ attribute: false }) pinned: string | undefined;
  /** ISO day, for ages. */
  @property() today = '';
  @property({ type: Boolean }) busy = false;
  @state() private open = '';

  override render() {
    return repeat(
      this.tables,
      ({ insertId }) => insertId,
      (table) => this.row(table),
    );
  }

  private row(table: InsertedTable): TemplateResult {
    const { insertId, base: inserted } = table;
    const open = this.open === insertId;
    const { words: said, tone } = stateOf(table);
    const icon = tone === 'warning' ? warningIcon : tone === 'calm' ? doneIcon : tableIcon;
    return html`<button
        class="row"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${open ? `about-${insertId}` : nothing}
        @click=${() => (this.open = open ? '' : insertId)}
      >
        ${icon}
        <span
          ><span class="title">${inserted.title}</span
          ><span class="subtitle">${placeText(table, this.today)}</span></span
        >
        <span class="state ${tone}">${said}</span>
        ${chevronIcon}
      </button>
      ${open ? this.about(table) : nothing}`;
  }

  private about(table: InsertedTable): TemplateResult {
    const lines = [
      ...remarksOn(table, this.pinned),
      ...(table.refresh?.kind === 'unfinished' ? standLines(table.refresh) : []),
    ];
    return html`<div class="detail" id="about-${table.insertId}">
      ${lines.map((line) => html`<p class="small">${line}</p>`)}
      <div class="actions">${actionsOn(table).map((action) => this.button(table, action))}</div>
    </div>`;
  }

  private button(table: InsertedTable, action: TableAction) {
    const { insertId, base: inserted } = table;
    const said = wordsFor(action, table);
    return html`<fluent-button
      role="button"
      size="small"
      appearance=${action === 'refresh' ? 'primary' : 'outline'}
      aria-label="${said}: ${inserted.title}"
      ?disabled-focusable=${this.busy}
      @click=${() => this.dispatchEvent(new TableRequest(action, insertId))}
      >${said}</fluent-button
    >`;
  }
}

/** What can be done with a table as it stands, the most needed first. */
function actionsOn(table: InsertedTable): readonly TableAction[] {
  const { standing, refresh } = table;
  if (standing.kind === 'missing') return ['forget'];
  if (refresh?.kind === 'unfinished')
    return refresh.of === 'undo'
      ? ['take-back', 'resume', 'go-to']
      : ['resume', 'take-back', 'go-to'];
  const undo = refresh?.kind === 'done' && refresh.undo.kind === 'possible';
  return [
    ...(canRefresh(table) ? (['refresh'] as const) : []),
    ...(undo ? (['undo'] as const) : []),
    ...(standing.filtered ? (['clear-filter'] as const) : []),
    ...(textNumbers(standing.notes) > 0 ? (['make-numbers'] as const) : []),
    'go-to',
    'forget',
  ];
}

/** An undo that broke off is resumed by taking the refresh back, and taken back by the refresh. */
function wordsFor(action: TableAction, { refresh }: InsertedTable): string {
  const halfUndone = refresh?.kind === 'unfinished' && refresh.of === 'undo';
  if (!halfUndone) return words[action];
  return action === 'take-back'
    ? 'Resume undo'
    : action === 'resume'
      ? 'Refresh after all'
      : words[action];
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-inserted-list': TankInsertedList;
  }
}
