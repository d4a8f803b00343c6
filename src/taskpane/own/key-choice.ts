import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Offer } from '../../reference/stored/base';
import { isKey } from '../../reference/package/find-key';
import { base } from '../page/shared-styles';
import { countText } from '../page/count-text';
import { choiceStyles } from '../refresh/choice-styles';

/** Raised when an analyst says which columns tell a table's rows apart. */
export class KeyChange extends Event {
  static readonly type = 'tankstock-row-key';

  constructor(
    readonly offer: Offer,
    readonly key: readonly string[],
  ) {
    super(KeyChange.type, { bubbles: true, composed: true });
  }
}

/** Asks by which columns a refresh finds the rows of a table whose package names no primary key. */
@customElement('tank-key-choice')
export class TankKeyChoice extends LitElement {
  static override styles = [
    base,
    choiceStyles,
    css`
      :host {
        display: block;
        width: 100%;
      }
      fieldset {
        margin: 0;
        padding: 6px 8px;
        border: 1px solid var(--colorNeutralStroke2);
        border-radius: 4px;
        min-width: 0;
      }
      legend {
        padding: 0 4px;
        font-size: 12px;
        line-height: 16px;
      }
      .columns {
        max-height: 168px;
        overflow: hidden auto;
        scrollbar-width: thin;
      }
      p {
        margin: 4px 0 0;
      }
    `,
  ];

  @property({ attribute: false }) offer!: Offer;
  @state() private chosen: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offer')) this.chosen = this.offer.table.primaryKey;
  }

  override render() {
    const { table } = this.offer;
    return html`<fieldset>
      <legend>Columns that tell the rows of “${table.title}” apart</legend>
      <div class="columns">
        ${table.fields.map(
          ({ name, title }) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${this.chosen.includes(name)}
                @change=${() => this.toggle(name)}
              /><span>${title}</span></label
            >`,
        )}
      </div>
      <p class="small quiet" role="status">${this.verdict}</p>
    </fieldset>`;
  }

  private get verdict(): string {
    const { table } = this.offer;
    if (this.chosen.length === 0)
      return 'The package names no key. Without one the table can be inserted, not refreshed.';
    return isKey(table, this.chosen)
      ? `They tell all ${countText(table.rows.length, 'row')} apart. A refresh finds rows by them.`
      : 'In these columns some rows are alike or empty. Choose other columns, or one more.';
  }

  private toggle(name: string): void {
    const { table } = this.offer;
    const names = table.fields.map((field) => field.name);
    const isChosen = (each: string): boolean =>
      each === name ? !this.chosen.includes(each) : this.chosen.includes(each);
    this.chosen = names.filter(isChosen);
    if (this.chosen.length === 0 || isKey(table, this.chosen))
      this.dispatchEvent(new KeyChange(this.offer, this.chosen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-key-choice': TankKeyChoice;
  }
}
