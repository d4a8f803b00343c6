import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FigureEnd, FigureInput } from '../../excel/models';
import type { Edition } from '../../reference/edition/edition';
import { figuresOf, type Figure } from '../../reference/figures/figure';
import { rivalsOf } from '../../reference/figures/rivals';
import { numberText } from '../../reference/number-text';
import { whoSays } from '../reference/figure-text';
import type { Mark } from '../reference/range-lines';
import '../reference/range-lines';
import { base, buttons } from '../page/shared-styles';

const ends: readonly FigureEnd[] = ['low', 'best', 'high'];

/** The end of a figure that somebody wants a model's input to take. */
export class RivalChoice extends Event {
  static readonly type = 'tankstock-rival';

  constructor(
    readonly key: string,
    readonly end: FigureEnd,
  ) {
    super(RivalChoice.type, { bubbles: true, composed: true });
  }
}

/**
 * The figure that stands in the selected input of a model, and what others say of the same thing. In its
 * slot stands what became of a choice.
 */
@customElement('tank-rival-picker')
export class TankRivalPicker extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
        padding: 12px 14px;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }
      h2 {
        margin: 0;
        font-size: 14px;
        font-weight: 600;
        line-height: 20px;
      }
      h3 {
        margin: 10px 0 0;
        font-size: 12px;
        font-weight: 600;
        line-height: 16px;
      }
      .ends {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) input!: FigureInput;
  @property({ attribute: false }) edition!: Edition;
  /** The keys that the workbook's own edition has; undefined while it is that of the add-in. */
  @property({ attribute: false }) known: ReadonlySet<string> | undefined;
  @property({ type: Boolean }) busy = false;

  override render() {
    const { input, edition } = this;
    const own = figuresOf(edition).get(input.key);
    if (!own) return nothing;
    const all = this.choosable(own);
    const marks: Mark[] = all.map((figure) => ({
      bounds: figure,
      who: whoSays(figure, edition),
      note: null,
      self: figure.key === own.key,
    }));
    return html`<h2>${input.model.laid.front.name}!${input.address}: ${input.text}</h2>
      <p class="small">
        ${own.label}, ${own.unit}.
        ${all.length === 1 ? 'No other figure for it is in the edition.' : nothing}
      </p>
      <tank-range-lines .marks=${marks}></tank-range-lines>
      ${repeat(
        all,
        ({ key }) => key,
        (figure) => this.choices(figure, figure.key === own.key),
      )}<slot></slot>`;
  }

  /**
   * The figure and its rivals in the same unit, which the model's formulas count on. They keep the edition's order:
   * a choice must not move another button under the pointer or the focus.
   */
  private choosable(own: Figure): readonly Figure[] {
    const figures = rivalsOf(this.edition, own.key)
      .flatMap((contest) => contest.figures)
      .map(({ figure }) => figure)
      .filter(({ key, unit }) => key === own.key || (unit === own.unit && this.isKnown(key)));
    const all = new Map(figures.map((figure) => [figure.key, figure]));
    return [...(all.has(own.key) ? [] : [own]), ...all.values()];
  }

  private isKnown(key: string): boolean {
    return this.known?.has(key) ?? true;
  }

  private choices(figure: Figure, isOwn: boolean) {
    const { field = 'best' } = this.input;
    const given = ends.filter((end) => figure[end] !== null);
    const who = whoSays(figure, this.edition);
    return html`<h3>${who}: ${figure.label}</h3>
      <div class="ends">
        ${given.map((end) => {
          const what = `${end} ${numberText(figure[end] ?? 0)}`;
          const isInUse = isOwn && end === field;
          const verb = isInUse ? 'In use' : 'Use';
          const isIdle = this.busy || isInUse;
          // One that is in use is to be read, and not greyed.
          return html`<fluent-button
            role="button"
            size="small"
            aria-label=${`${verb}: ${what}, ${who}`}
            aria-disabled=${isInUse ? 'true' : nothing}
            appearance=${isInUse ? 'transparent' : nothing}
            ?disabled-focusable=${this.busy && !isInUse}
            @click=${() => (isIdle ? undefined : this.choose(figure.key, end))}
            >${verb}: ${what}</fluent-button
          >`;
        })}
      </div>`;
  }

  private choose(key: string, end: FigureEnd): void {
    this.dispatchEvent(new RivalChoice(key, end));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-rival-picker': TankRivalPicker;
  }
}
