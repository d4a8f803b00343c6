import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../page/shared-styles';

/** Long work at hand. */
export interface ShownWork {
  /** What is being done: "Writing Losses". */
  readonly text: string;
  /** How far it is; unknown without. */
  readonly done?: number;
  readonly all?: number;
}

/** Asks for the work to be broken off. */
export const cancelWork = 'tankstock-cancel-work';

/** A progress bar, and a button that breaks the work off. */
@customElement('tank-progress')
export class TankProgress extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px 8px;
        align-items: center;
      }
      fluent-progress-bar {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) work!: ShownWork;
  /** Whether it can be broken off. */
  @property({ type: Boolean }) cancelable = false;

  /** On Cancel, once it is there. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('fluent-button')?.focus());
  }

  override render() {
    const { text, done, all } = this.work;
    const known = done !== undefined && all !== undefined && all > 0;
    return html`<p class="small" id="text">${text} …</p>
      ${
        this.cancelable
          ? html`<fluent-button
              role="button"
              size="small"
              @click=${() => this.dispatchEvent(new Event(cancelWork, { bubbles: true, composed: true }))}
              >Cancel</fluent-button
            >`
          : nothing
      }
      <fluent-progress-bar
        role="progressbar"
        aria-labelledby="text"
        min=${known ? '0' : nothing}
        max=${known ? String(all) : nothing}
        value=${known ? String(done) : nothing}
        aria-valuemin=${known ? '0' : nothing}
        aria-valuemax=${known ? String(all) : nothing}
        aria-valuenow=${known ? String(done) : nothing}
      ></fluent-progress-bar>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-progress': TankProgress;
  }
}
