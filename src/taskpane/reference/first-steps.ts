import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Edition } from '../../reference/edition/edition';
import { figuresOf } from '../../reference/figures/figure';
import { chevronIcon } from '../page/icons';
import { outsideLink } from '../page/outside-link';
import { countText } from '../page/count-text';
import { disclosure } from '../page/opening-styles';
import { base } from '../page/shared-styles';
import { linkOf } from './source-line';

/** Raised to open the Build tab. */
export const buildModel = 'tankstock-build-model';
const findFigures = 'tankstock-find-figures';
const writeFormula = 'tankstock-write-formula';

/** The source whose figures the edition begins with. */
const articleId = 'asiatimes-2025-05-06';

/** What the add-in is for, and three ways to begin: seen while the workbook holds nothing of it. */
@customElement('tank-first-steps')
export class TankFirstSteps extends LitElement {
  static override styles = [
    base,
    disclosure,
    css`
      :host {
        display: block;
        padding-bottom: 4px;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }
      .about {
        padding: 2px 14px 4px;
      }
      h2 {
        margin: 0 0 4px;
        font-size: 16px;
        font-weight: 600;
        line-height: 22px;
      }
      button.row {
        grid-template-columns: minmax(0, 1fr) 16px;
        padding: 4px 12px 4px 14px;
      }
      .title {
        font-size: 14px;
        font-weight: 600;
        line-height: 20px;
        color: var(--colorBrandForegroundLink);
      }
      .subtitle {
        white-space: normal;
      }
      @media (forced-colors: active) {
        .title {
          color: LinkText;
        }
      }
    `,
  ];

  @property({ attribute: false }) edition!: Edition;
  /** How many functions there are; 0 until they are loaded. */
  @property({ type: Number }) functions = 0;

  override render() {
    const { edition, functions } = this;
    const figures = figuresOf(edition).size;
    const held =
      figures === 0
        ? 'With their sources, ranges and rival figures.'
        : `${countText(figures, 'figure')} and ${countText(edition.tables.length, 'table')}, with their sources, ranges and rival figures.`;
    return html`<section class="about" aria-labelledby="question">
        <h2 id="question">How long will Russia’s tanks last?</h2>
        <p class="small">
          TankStock works out how many tanks are left each month, when the reserves run out, and how
          sure anyone can be. ${this.article()}
        </p>
      </section>
      ${this.way('Build a model', 'A whole worksheet with answers, assumptions and charts.', buildModel)}
      ${this.way('Insert figures and tables', held, findFigures)}
      ${this.way(
        'Write a formula',
        `${functions === 0 ? 'All functions' : countText(functions, 'function')}, each with an example to insert.`,
        writeFormula,
      )}`;
  }

  /** The article of which the pane speaks as "the article". */
  private article() {
    const source = this.edition.sources.get(articleId);
    const link = source && linkOf(source);
    const named = `“${source?.title ?? 'Is N Korea cranking out tanks to help Russia in Ukraine?'}”`;
    return html`It starts from the article ${link === undefined ? named : outsideLink(link, named)}
    (Asia Times, May 2025). Its figures stand here beside those of other sources.`;
  }

  private way(title: string, subtitle: string, event: string) {
    return html`<button
      class="row"
      type="button"
      @click=${() => this.dispatchEvent(new Event(event, { bubbles: true, composed: true }))}
    >
      <span><span class="title">${title}</span><span class="subtitle">${subtitle}</span></span
      >${chevronIcon}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-first-steps': TankFirstSteps;
  }
}
