import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { backIcon } from '../page/icons';
import { base, buttons } from '../page/shared-styles';
import { leavePage } from './requests';

/** A page of the pane: a way back, a title, what it is about, and what can be done at its foot. */
@customElement('tank-page')
export class TankPage extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        min-height: 0;
      }
      header {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px;
        align-items: center;
        padding: 6px 12px 6px 8px;
      }
      h2 {
        margin: 0;
        font-size: 14px;
        font-weight: 600;
        line-height: 20px;
        outline: none;
      }
      .body {
        display: grid;
        gap: 12px;
        align-content: start;
        padding: 2px 12px 16px 14px;
        overflow: hidden auto;
        scrollbar-width: thin;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 8px 12px 12px 14px;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
    `,
  ];

  @property() heading = '';
  @query('h2') private headingElement!: HTMLElement;

  override focus(): void {
    this.headingElement.focus();
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  override render() {
    return html`<header>
        <fluent-button
          role="button"
          size="small"
          appearance="transparent"
          icon-only
          aria-label="Back to the list"
          @click=${() => this.dispatchEvent(new Event(leavePage, { bubbles: true, composed: true }))}
          >${backIcon}</fluent-button
        >
        <h2 tabindex="-1">${this.heading}</h2>
      </header>
      <div class="body"><slot></slot></div>
      <footer><slot name="actions"></slot></footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-page': TankPage;
  }
}
