import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choice, Conflict } from '../../reference/merge/conflicts';
import { warningIcon } from '../icons';
import { base } from '../look';
import { countText } from '../number-text';
import { cellText, keyText, standingText } from './cell-text';
import { choiceStyles } from './choice-styles';
import { unusualText } from './preview-text';

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

/** What a conflict says: its place, what happened, and what each choice comes to. */
interface ConflictText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly mine: string;
  readonly theirs: string;
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

function conflictText(conflict: Conflict, offer: string): ConflictText {
  switch (conflict.kind) {
    case 'cell': {
      const { key, field, base: inserted, yours } = conflict.edit;
      return {
        title: `${keyText(key)}, ${field.title}`,
        lines: [
          `Was ${cellText(inserted)} when inserted. You changed it, and so do the new data.`,
          ...conflict.reasons,
        ],
        mine: `Yours: ${standingText(yours, field)}`,
        theirs: `${offer}: ${cellText(conflict.theirs)}${conflict.correction ? ', a correction' : ''}`,
      };
    }
    case 'gone': {
      const untouched = conflict.edits.length + conflict.entries.length === 0;
      return {
        title: `${keyText(conflict.key)}, not in the new data`,
        lines: [
          ...(untouched ? ['The new data end before this row.'] : []),
          ...conflict.edits.map(
            ({ field, base: inserted, yours }) =>
              `You changed ${field.title} from ${cellText(inserted)} to ${standingText(yours, field)}.`,
          ),
          ...conflict.entries.map(
            ({ header, value }) => `Your entry in ${header}: ${cellText(value)}.`,
          ),
          ...conflict.reasons,
        ],
        mine: 'Keep the row, as your own',
        theirs: untouched ? 'Remove the row' : 'Remove the row, with what you entered',
      };
    }
    case 'unusual-change': {
      const { key, cells, reasons } = conflict.change;
      return {
        title: `${keyText(key)}, an unusual change`,
        lines: [unusualText(conflict.why), ...reasons],
        mine: 'Leave the row as it is',
        theirs: `Take ${cells.map(({ field, to }) => `${field.title} ${cellText(to)}`).join(', ')}`,
      };
    }
    case 'unusual-rows': {
      const keys = conflict.rows.map(({ key }) => keyText(key)).join(', ');
      return {
        title: `${keys}, an unusual step`,
        lines: [unusualText(conflict.why)],
        mine: `Leave out ${countText(conflict.rows.length, 'new row')}`,
        theirs: `Add ${countText(conflict.rows.length, 'new row')}`,
      };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-conflict-choice': TankConflictChoice;
  }
}
