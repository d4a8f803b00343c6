import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GoToTarget } from '../../excel/go-to';
import type { InsertResult } from '../../excel/tables/insert/insert-table';
import { closeIcon, doneIcon, errorIcon, warningIcon } from '../page/icons';
import { base, buttons, messageBar } from '../page/shared-styles';
import { EnterRequest } from './enter-request';
import { InsertRequest, UndoInsertRequest, UpdatesRequest } from './insert-request';
import type { Insertion } from './insert-task';
import { resultText, type EndedInsert } from './insert-text';

/** Asks to show a place of the workbook. */
export class GoToRequest extends Event {
  static readonly type = 'tankstock-go-to';

  constructor(readonly place: GoToTarget) {
    super(GoToRequest.type, { bubbles: true, composed: true });
  }
}

/** Raised when a message has been read and may go. */
const dismissal = 'tankstock-dismiss';

const looks = {
  inserted: { intent: 'success', icon: doneIcon },
  undone: { intent: 'success', icon: doneIcon },
  standing: { intent: 'warning', icon: warningIcon },
  entered: { intent: 'success', icon: doneIcon },
  assumed: { intent: 'success', icon: doneIcon },
  occupied: { intent: 'warning', icon: warningIcon },
  failed: { intent: 'error', icon: errorIcon },
} as const;

/** Where an insert stands: a progress bar while it runs, then what became of it and what can be done next. */
@customElement('tank-insert-message')
export class TankInsertMessage extends LitElement {
  static override styles = [
    base,
    buttons,
    messageBar,
    css`
      :host {
        display: block;
      }
      .running {
        display: grid;
        gap: 6px;
        padding-block: 2px 6px;
        outline: none;
      }
      fluent-button[slot='dismiss'] {
        height: 28px;
      }
      [layout='multiline'] fluent-button[slot='dismiss'] {
        align-self: start;
      }
    `,
  ];

  @property({ attribute: false }) insertion: Insertion = { kind: 'none' };

  /** Puts the focus on what can be done next. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('fluent-button, .running')?.focus();
  }

  override render() {
    const insertion = this.insertion;
    if (insertion.kind === 'none') return nothing;
    if (insertion.kind === 'running') {
      return html`<div class="running" tabindex="-1">
        <span class="small" id="running">${insertion.text} …</span>
        <fluent-progress-bar role="progressbar" aria-labelledby="running"></fluent-progress-bar>
      </div>`;
    }
    const { result } = insertion;
    const { intent, icon } = looks[result.kind];
    const actions = this.actions(result);
    return html`<fluent-message-bar
      intent=${intent}
      layout=${actions === nothing ? 'singleline' : 'multiline'}
    >
      <span slot="icon">${icon}</span>
      <span>${resultText(result)}</span>
      ${actions}
      <fluent-button
        role="button"
        slot="dismiss"
        size="small"
        appearance="transparent"
        icon-only
        aria-label="Dismiss"
        @click=${() => this.dispatchEvent(new Event(dismissal, { bubbles: true, composed: true }))}
        >${closeIcon}</fluent-button
      >
    </fluent-message-bar>`;
  }

  private actions(result: EndedInsert) {
    const target = targetOf(result);
    const goTo = target && this.action('Go to', () => new GoToRequest(target));
    switch (result.kind) {
      case 'inserted':
        return [goTo, this.action('Undo insert', () => new UndoInsertRequest(result.record))];
      case 'standing':
        return [
          goTo,
          this.action('Refresh it', () => new UpdatesRequest()),
          this.action(
            'Insert another copy',
            () => new InsertRequest(result.offer, { kind: 'new-sheet' }),
          ),
        ];
      case 'assumed':
        return nothing; // its cells are in view
      case 'occupied':
        return this.otherPlaces(result);
      case 'failed':
        return this.undoAgain();
      default:
        return goTo ?? nothing;
    }
  }

  /** An undo that failed: what stood in its way may be put right. */
  private undoAgain() {
    const { undo } = this.insertion.kind === 'ended' ? this.insertion : {};
    return undo ? this.action('Undo insert', () => new UndoInsertRequest(undo)) : nothing;
  }

  /** Where else what found no room can go. */
  private otherPlaces({ sheet, free }: Extract<InsertResult, { kind: 'occupied' }>) {
    const { offer, entered } = this.insertion.kind === 'ended' ? this.insertion : {};
    const spot = { kind: 'place', sheet, address: free } as const;
    if (entered) return this.action(`Insert at ${free}`, () => new EnterRequest(entered, spot));
    if (!offer) return nothing;
    return [
      this.action(`Insert at ${free}`, () => new InsertRequest(offer, spot)),
      this.action('On a new sheet', () => new InsertRequest(offer, { kind: 'new-sheet' })),
    ];
  }

  private action(words: string, request: () => Event): TemplateResult {
    return html`<fluent-button
      role="button"
      slot="actions"
      size="small"
      @click=${() => this.dispatchEvent(request())}
      >${words}</fluent-button
    >`;
  }
}

/** What became of an insert, as a place to go to. */
function targetOf(result: EndedInsert): GoToTarget | undefined {
  switch (result.kind) {
    case 'inserted':
    case 'standing':
      return { kind: 'table', id: result.tableId, name: result.table };
    case 'entered':
    case 'assumed':
      return { ...result, kind: 'cells' };
    default:
      return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-insert-message': TankInsertMessage;
  }
}
