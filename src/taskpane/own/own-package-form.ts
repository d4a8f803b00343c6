import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { chosenPlace } from '../../feeds';
import { base, buttons } from '../page/shared-styles';
import { FetchRequest } from '../refresh/requests';

/** A data package of the analyst's own: its address, or what is chosen on the computer. */
@customElement('tank-own-package-form')
export class TankOwnPackageForm extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: 6px;
        justify-items: start;
        width: 100%;
      }
      label {
        font-size: 12px;
        line-height: 16px;
      }
      input[type='url'] {
        width: 100%;
        height: 28px;
        padding: 0 8px;
        color: inherit;
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: 4px;
        font: inherit;
        font-size: 12px;
      }
      input:focus-visible {
        outline: 2px solid var(--colorStrokeFocus2);
        outline-offset: 1px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      p {
        margin: 4px 0 0;
      }
    `,
  ];

  /** Whether something else is at work. */
  @property({ type: Boolean }) busy = false;
  @query('input[type="url"]') private address!: HTMLInputElement;
  @query('#file') private file!: HTMLInputElement;
  @query('#folder') private folder!: HTMLInputElement;

  override focus(): void {
    this.address.focus();
  }

  override render() {
    return html`<label for="address"
        >Address of its datapackage.json, or of the folder that holds it</label
      >
      <input id="address" type="url" placeholder="https://" @keydown=${this.enter} />
      ${this.button('Get it', () => this.askAddress())}
      <p class="small">
        Or from this computer: a .zip, a folder, a datapackage.json with its files, or one CSV. It
        is read here and sent nowhere.
      </p>
      <div class="buttons">
        ${this.button('Choose files…', () => this.file.click())}
        ${this.button('Choose a folder…', () => this.folder.click())}
      </div>
      <input
        id="file"
        type="file"
        hidden
        multiple
        accept=".zip,.csv,.tsv,.tab,.txt,.json"
        @change=${this.choose}
      />
      <input id="folder" type="file" hidden webkitdirectory @change=${this.choose} />`;
  }

  private button(words: string, act: () => void) {
    return html`<fluent-button
      role="button"
      size="small"
      ?disabled-focusable=${this.busy}
      @click=${() => (this.busy ? nothing : act())}
      >${words}</fluent-button
    >`;
  }

  private readonly enter = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && !this.busy) this.askAddress();
  };

  private askAddress(): void {
    this.dispatchEvent(new FetchRequest({ kind: 'package', address: this.address.value }));
  }

  private readonly choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = ''; // else the same file chosen again is no change
    if (files.length > 0 && !this.busy)
      this.dispatchEvent(new FetchRequest(chosenPlace(files), files));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-own-package-form': TankOwnPackageForm;
  }
}
