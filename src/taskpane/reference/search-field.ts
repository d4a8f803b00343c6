import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { TextInput } from '@fluentui/web-components';
import { closeIcon, searchIcon } from '../page/icons';
import { base, buttons } from '../page/shared-styles';

/** The words searched for have changed. */
export class SearchChange extends Event {
  static readonly type = 'tankstock-search';

  constructor(readonly query: string) {
    super(SearchChange.type, { bubbles: true, composed: true });
  }
}

@customElement('tank-search-field')
export class TankSearchField extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      fluent-text-input {
        width: 100%;
        max-width: none;
      }
      fluent-text-input::part(root) {
        height: 32px;
        padding-inline-end: 2px;
      }
      /* The browser's own button to clear: not for the keyboard, and beside ours. */
      fluent-text-input::part(control)::-webkit-search-cancel-button {
        display: none;
      }
      fluent-text-input::part(label) {
        position: absolute;
        width: 1px;
        height: 1px;
        padding: 0;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  @property() query = '';
  @query('fluent-text-input') private input!: TextInput;

  override focus(): void {
    // Not the element around it: that does nothing while its own button to clear has the focus.
    this.input.control.focus();
  }

  /** Shows what was typed elsewhere, with the cursor behind it. */
  continue(query: string): void {
    this.input.value = query;
    this.focus();
  }

  override render() {
    return html`<fluent-text-input
      type="search"
      placeholder="Search figures, tables and functions"
      autocomplete="off"
      @input=${() => this.tell(this.input.value)}
      @keydown=${this.clearOnEscape}
      >Search figures, tables and functions<span slot="start">${searchIcon}</span>${
        this.query === ''
          ? nothing
          : html`<fluent-button
              role="button"
              slot="end"
              size="small"
              appearance="transparent"
              icon-only
              aria-label="Clear search"
              @click=${this.clear}
              >${closeIcon}</fluent-button
            >`
      }</fluent-text-input
    >`;
  }

  private readonly clearOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.clear();
  };

  private readonly clear = () => {
    this.input.value = '';
    this.tell('');
    this.focus();
  };

  private tell(query: string): void {
    this.dispatchEvent(new SearchChange(query));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-search-field': TankSearchField;
  }
}
