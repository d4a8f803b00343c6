import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, query } from 'lit/decorators.js';
import { chevronIcon } from '../page/icons';
import { disclosure } from '../page/opening-styles';
import { base } from '../page/shared-styles';
import { Toggle } from './toggle';

/** What stands in the row of an entry. */
export interface EntryRow {
  /** By which the list knows the entry. */
  readonly name: string;
  readonly icon: TemplateResult;
  readonly title: string;
  readonly subtitle: string;
  /** At the end of the row; empty when there is nothing to say in so few words. */
  readonly value: string;
}

/** A row of the list that opens to what is known of its figure or table. */
export abstract class Entry extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    disclosure,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) open = false;
  @query('button') private button!: HTMLButtonElement;

  protected abstract row(): EntryRow;

  /** What the entry opens to. */
  protected abstract detail(): TemplateResult;

  override focus(): void {
    this.button.focus();
  }

  /** What was opened stands at the top, with its buttons in sight. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.button.scrollIntoView({ block: 'start' });
  }

  override render() {
    const { open } = this;
    const { name, icon, title, subtitle, value } = this.row();
    return html`<button
        class="row"
        type="button"
        aria-expanded=${open}
        aria-controls="detail"
        @click=${() => this.dispatchEvent(new Toggle(name))}
      >
        ${icon}<span
          ><span class="title">${title}</span><span class="subtitle">${subtitle}</span></span
        ><span class="value">${value}</span>${chevronIcon}
      </button>
      <div id="detail" class="detail" ?hidden=${!open}>${open ? this.detail() : nothing}</div>`;
  }
}
