import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { chevronIcon } from './icons';
import { openingHeading } from './opening-styles';
import { base } from './shared-styles';

/**
 * A part of the pane under the list: one line that says how things stand, and what it opens to. The
 * line stays in sight at the foot while the list is scrolled. In `action` stands what can be done
 * without opening it.
 */
@customElement('tank-section')
export class TankSection extends LitElement {
  static override styles = [
    base,
    openingHeading,
    css`
      :host,
      section {
        display: contents; /* the line is held at the foot of the pane, not of its section */
      }
      .line {
        display: flex;
        gap: 0 4px;
        align-items: center;
        min-height: 32px;
        padding-inline-end: 4px;
        background: var(--colorNeutralBackground1);
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      h2 {
        flex: 1;
        min-width: 0;
      }
      button {
        grid-template-columns: 16px auto minmax(0, 1fr);
        gap: 6px;
        padding: 4px 4px 4px 14px;
      }
      .summary {
        overflow: hidden;
        font-size: 12px;
        font-weight: 400;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      /* In a low window it would take the list's place. */
      @media (min-height: 360px) {
        .line {
          position: sticky;
          z-index: 1;
          bottom: calc(33px * var(--lines-below, 0));
        }
      }
      @media (forced-colors: active) {
        .icon {
          color: inherit;
        }
      }
    `,
  ];

  @property() heading = '';
  /** How things stand, in a few words. */
  @property() summary = '';
  @state() private open = true;
  @query('button') private button!: HTMLButtonElement;
  @query('.body') private body!: HTMLElement;

  override focus(): void {
    this.button.focus();
  }

  override render() {
    return html`<section aria-labelledby="heading">
      <div class="line">
        <h2>
          <button
            type="button"
            aria-expanded=${this.open}
            aria-controls="body"
            @click=${this.toggle}
          >
            ${chevronIcon}<span id="heading">${this.heading}</span>
            <span class="summary">${this.summary}</span>
          </button>
        </h2>
        <slot name="action"></slot>
      </div>
      <div id="body" class="body" ?hidden=${!this.open}><slot></slot></div>
    </section>`;
  }

  /** A line at the foot whose part lies further down leads there; what is in sight closes. */
  private readonly toggle = async () => {
    const isBelow = this.open && this.body.getBoundingClientRect().top >= window.innerHeight - 8;
    if (!isBelow) this.open = !this.open;
    await this.updateComplete;
    if (this.open) this.body.scrollIntoView({ block: 'nearest' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-section': TankSection;
  }
}
