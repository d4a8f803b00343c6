import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choice, Conflict } from '../../reference/merge/conflicts';
import { warningIcon } from '../page/icons';
import { base } from '../page/shared-styles';
import { choiceStyles } from './choice-styles';
import { conflictText } from './conflict-text';

/** The analyst chose what happens with a conflict. */
export class ChoiceChange extends Event {
  static readonly type = 'tankstock-choice';

  constructor(
    readonly conflict: Conflict,
    readonly choice: Choice,
  ) {
    super(ChoiceChange.type, { bubbles: true, composed: true });
  }
}

/** A conflict, yours and theirs under each other, to choose between. Until chosen, yours stays. */
@customElement('tank-conflict-choice')
export class TankConflictChoice extends LitElement {
  static override styles = [
    base,
    choiceStyles,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: grid;
        gap: 4px;
        padding: 8px 10px;
        margin: 0;
        border: 1px solid var(--colorNeutralStroke1);
        border-inline-start: 3px solid var(--colorPaletteDarkOrangeBorder2);
        border-radius: 4px;
        overflow-wrap: anywhere;
      }
      legend {
        float: inline-start;
        display: flex;
        gap: 6px;
        align-items: center;
        width: 100%;
        padding: 0;
        font-size: 13px;
        font-weight: 600;
        line-height: 18px;
      }
      legend .icon {
        color: var(--colorPaletteDarkOrangeBorder2);
      }
      @media (forced-colors: active) {
        legend .icon {
          color: inherit;
        }
      }
    `,
  ];

  @property({ attribute: false }) conflict!: Conflict;
  @property({ attribute: false }) choice: Choice | undefined;
  /** What the new data are: "Edition 2026.9.0". */
  @property() offer = '';
  @property({ type: Boolean }) busy = false;

  override render() {
    const { title, lines, mine, theirs } = conflictText(this.conflict, this.offer);
    return html`<fieldset ?disabled=${this.busy}>
      <legend>${warningIcon}${title}</legend>
      ${lines.map((line) => html`<p class="small">${line}</p>`)} ${this.option('mine', mine)}
      ${this.option('theirs', theirs)}
    </fieldset>`;
  }

  private option(choice: Choice, words: string): TemplateResult {
    return html`<label
      ><input
        type="radio"
        name="choice"
        .checked=${this.choice === choice}
        @change=${() => this.dispatchEvent(new ChoiceChange(this.conflict, choice))}
      /><span>${words}</span></label
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-conflict-choice': TankConflictChoice;
  }
}
