import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CellProblem } from '../../excel/formulas/cell-problem';
import type { CellAddress } from '../../excel/selection';
import { functions } from '../../functions/all';
import { errorIcon, warningIcon } from '../page/icons';
import { outsideLink } from '../page/outside-link';
import { base, buttons } from '../page/shared-styles';
import { Announcement } from '../page/announcement';
import { CellWatch } from '../page/cell-watch';
import { selectedShown } from '../page/selected-shown';
import { problemTexts } from './problem-text';
import { selection, workbook, type Workbook } from '../workbook/workbook';

const names = functions.map(({ contract }) => contract.id);

/** Why the selected cell shows an error: Excel on the desktop keeps the function's words to itself. */
@customElement('tank-cell-problem')
export class TankCellProblem extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr);
        gap: 4px 8px;
        padding: 8px 12px 10px 14px;
        margin-bottom: 4px; /* the list's first heading stands free of the line */
        border-bottom: 1px solid var(--colorNeutralStroke2);
        overflow-wrap: anywhere;
      }
      section > :not(.icon, h2) {
        grid-column: 2;
        justify-self: start;
      }
      h2 {
        margin: 0;
        font-size: 13px;
        font-weight: 600;
        line-height: 18px;
      }
      .said {
        font-size: 13px;
        line-height: 18px;
        margin: 0;
      }
      .icon {
        color: var(--colorPaletteDarkOrangeBorder2);
      }
      @media (forced-colors: active) {
        .icon {
          color: inherit;
        }
      }
    `,
  ];

  @workbook private workbook!: Workbook;
  @selection selection: CellAddress | undefined;
  @state() private problem: CellProblem | undefined;
  @state() private refusal = '';
  private readonly watch = new CellWatch<CellProblem>(
    (place) => this.workbook.problemAt(names, place),
    (found) => this.show(found),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.watch.follow(this.workbook);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selection')) this.watch.moveTo(this.selection);
  }

  override render() {
    const { problem, refusal } = this;
    if (!problem) return nothing;
    const { address, shows, said, calls } = problem;
    return html`<section aria-labelledby="heading">
      ${shows === undefined ? warningIcon : errorIcon}
      <h2 id="heading">
        ${shows === undefined ? `${address} calculates with blank cells` : `${address} shows ${shows}`}
      </h2>
      ${problemTexts(problem).map((text) => html`<p class="said">${text}</p>`)}
      ${
        shows !== undefined && said.length === 0
          ? html`<fluent-button role="button" size="small" @click=${this.again}
              >Ask again why</fluent-button
            >`
          : nothing
      }
      ${refusal === '' ? nothing : html`<p class="small">${refusal}</p>`}
      <p class="small">
        ${calls.map((id) => html`${outsideLink(`help/${id.toLowerCase()}.html`, `Help: ${id}`)} `)}
      </p>
    </section>`;
  }

  private show(found: CellProblem | undefined): void {
    const isAnother = keyOf(this.problem) !== keyOf(found);
    this.problem = found;
    if (!isAnother) return;
    this.refusal = '';
    if (!found) return;
    this.dispatchEvent(new Event(selectedShown, { bubbles: true, composed: true }));
    const texts = problemTexts(found).join(' ');
    this.dispatchEvent(new Announcement(`${found.address}: ${found.shows ?? ''} ${texts}`));
  }

  private readonly again = async () => {
    const { problem } = this;
    if (!problem) return;
    const refusal = await this.workbook.askAgain(problem);
    if (keyOf(this.problem) === keyOf(problem)) this.refusal = refusal ?? '';
    this.watch.moveTo(this.selection);
  };
}

const keyOf = (problem: CellProblem | undefined): string =>
  problem ? JSON.stringify([problem.sheet, problem.address, problem.shows, problem.said]) : '';

declare global {
  interface HTMLElementTagNameMap {
    'tank-cell-problem': TankCellProblem;
  }
}
