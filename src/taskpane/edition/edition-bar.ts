import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EditionState } from '../../excel/edition/workbook-edition';
import { warningIcon } from '../page/icons';
import '../page/section';
import { base, buttons } from '../page/shared-styles';
import { editionText, type Versions } from './edition-text';
import { BarRequest } from './requests';

type BarAction = BarRequest['action'];

/** Which edition the workbook is built on, at the foot of the list. */
@customElement('tank-edition-bar')
export class TankEditionBar extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: contents;
      }
      .state {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 8px;
        align-items: center;
        min-height: 32px;
        padding: 2px 12px 8px 36px;
      }
      .title {
        display: flex;
        gap: 4px;
        align-items: center;
        font-size: 13px;
        line-height: 18px;
      }
      .title .icon {
        color: var(--colorPaletteDarkOrangeBorder2);
      }
      p {
        overflow-wrap: anywhere;
      }
      .outcome {
        padding: 2px 14px 4px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        justify-content: end;
      }
      @media (forced-colors: active) {
        .title .icon {
          color: inherit;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: EditionState;
  @property({ attribute: false }) versions: Versions = { shipped: '', newest: '' };
  /** What became of the last thing that was asked for here. */
  @property() outcome = '';
  @property({ type: Boolean }) busy = false;

  /** The first thing that can be done here. */
  override focus(): void {
    this.renderRoot.querySelector('fluent-button')?.focus();
  }

  override render() {
    const { outcome } = this;
    const { title, detail, isProblem, action, summary } = editionText(this.state, this.versions);
    return html`<tank-section heading="Figures in formulas" summary=${summary}>
      <span slot="action">${this.button('sources', 'transparent')}</span>
      ${outcome === '' ? nothing : html`<p class="small outcome">${outcome}</p>`}
      <div class="state">
        <div>
          <span class="title">${isProblem ? warningIcon : nothing}${title}</span>
          <p class="small quiet">${detail}</p>
        </div>
        <div class="actions">
          ${action === undefined ? nothing : this.button(action, 'primary')}
          ${this.versions.earlier === undefined ? nothing : this.button('undo', 'outline')}
        </div>
      </div>
    </tank-section>`;
  }

  private button(action: BarAction, appearance: string) {
    return html`<fluent-button
      role="button"
      size="small"
      appearance=${appearance}
      ?disabled-focusable=${this.busy}
      @click=${(event: Event) => event.currentTarget?.dispatchEvent(new BarRequest(action))}
      >${this.words(action)}</fluent-button
    >`;
  }

  private words(action: BarAction): string {
    switch (action) {
      case 'review':
        return 'Review changes';
      case 'pin':
      case 'read':
        return 'Try again';
      case 'replace':
        return `Use edition ${this.versions.shipped}`;
      case 'undo':
        return 'Undo move';
      case 'sources':
        return 'Sources';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-edition-bar': TankEditionBar;
  }
}
