import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CellAddress } from '../../excel/selection';
import type { Edition } from '../../reference/edition/edition';
import { figuresOf } from '../../reference/figures/figure';
import type { Pin } from '../../reference/stored/pin';
import { models, type Template } from '../../templates';
import { selection, workbook, type WorkbookState } from '../workbook/workbook';
import { InSight } from '../page/in-sight';
import { base, buttons } from '../page/shared-styles';
import { chartsText, checksText } from './build-text';
import { frontPicture, pictureStyles } from './front-picture';
import type { ModelRow } from './model-rows';
import { inputId, ModelWork, ofWorkbook, type ModelWorkHost } from './model-work';
import './rival-picker';
import type { RivalChoice } from './rival-picker';
import { unknownText, wantedModel } from './wanted-model';

/** Asks the pane to show this tab. */
export class ShowBuild extends Event {
  static readonly type = 'tankstock-show-build';

  constructor() {
    super(ShowBuild.type, { bubbles: true, composed: true });
  }
}

/** Where a sentence stands of a name that the page's address gives and no model has. */
const ofAddress = 'address';

/** Lays whole models on new sheets, and shows those that stand in the workbook. */
@customElement('tank-build-tab')
export class TankBuildTab extends LitElement implements ModelWorkHost {
  static override styles = [
    base,
    buttons,
    pictureStyles,
    css`
      :host {
        display: block;
        overflow: hidden auto;
        scrollbar-width: thin;
      }
      ul {
        margin: 0;
        padding: 4px 14px 20px;
        list-style: none;
      }
      li {
        padding: 10px 0;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }
      h2 {
        margin: 0;
        font-size: 14px;
        font-weight: 600;
        line-height: 20px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
      .said {
        margin-top: 8px;
      }
      .intro {
        padding: 12px 14px 0;
      }
      .intro .said {
        margin: 0 0 12px;
        font-weight: 600;
      }
      .built {
        padding: 12px 14px;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }
      .built ul {
        padding: 0;
      }
      .built li:last-child {
        padding-bottom: 0;
        border-bottom: 0;
      }
      h3 {
        margin: 0;
        font-size: 13px;
        font-weight: 600;
        line-height: 18px;
      }
      .fails {
        font-weight: 600;
      }
      .gone {
        visibility: hidden; /* its place stays: the buttons below must not move */
      }
    `,
  ];

  @workbook workbook: WorkbookState = 'starting';
  @property({ attribute: false }) edition!: Edition;
  /** What the workbook's formulas answer from, once it is pinned. */
  @property({ attribute: false }) pin: Pin | undefined;
  /** What the workbook is pinned to is not known yet. */
  @property({ type: Boolean }) reading = false;
  @selection selection: CellAddress | undefined;
  private readonly work = new ModelWork(this);
  private readonly seen = new InSight(this, (wasHidden) => {
    if (wasHidden) this.work.release();
    if (this.isShown) void this.work.look();
  });

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('workbook') || changed.has('reading')) this.buildWanted();
    if (changed.has('selection') && this.isShown) void this.work.look();
  }

  /** Builds the model that the page's address names behind #, once. */
  private buildWanted(): void {
    if (typeof this.workbook === 'string' || this.reading) return;
    const wanted = wantedModel(location.hash);
    if (!wanted) return;
    location.hash = '';
    this.dispatchEvent(new ShowBuild());
    if ('template' in wanted) void this.work.build(wanted.template);
    else this.work.say(ofAddress, unknownText(wanted.unknown));
  }

  get isShown(): boolean {
    return this.offsetParent !== null && typeof this.workbook !== 'string';
  }

  get isAttended(): boolean {
    return this.hasFocus || this.matches(':hover');
  }

  get hasFocus(): boolean {
    return document.hasFocus();
  }

  /** The picker stands above all else, and the list is longer than the pane. */
  bringPickerIntoSight(): void {
    this.scrollTop = 0;
  }

  bringIntoSight(of: string): void {
    const sentences = [...this.renderRoot.querySelectorAll<HTMLElement>('.said')];
    sentences.find(({ dataset }) => dataset.of === of)?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    if (!this.seen.yet) return nothing;
    return html`${this.picker()}${this.inWorkbook()}
      <div class="intro">
        ${this.said(ofAddress)}
        <p class="small">
          A model is laid on two new sheets, all in live formulas: answers and assumptions on the
          first, what is calculated on the second. Every input names its source. Nothing else in the
          workbook is touched. Select an input of a model to see its rivals here.
        </p>
      </div>
      <ul>
        ${models.map((template) => this.row(template))}
      </ul>`;
  }

  private picker() {
    const { input, inputIsHeld, busy } = this.work;
    if (!input) return nothing;
    return html`<tank-rival-picker
      .input=${input}
      .edition=${this.edition}
      .known=${this.pin && knownKeys(this.pin)}
      ?busy=${busy !== undefined || inputIsHeld}
      @tankstock-rival=${({ key, end }: RivalChoice) => this.work.choose(input, key, end)}
      >${this.said(inputId(input))}</tank-rival-picker
    >`;
  }

  private inWorkbook() {
    const { all } = this.work.rows;
    const said = this.said(ofWorkbook);
    if (all.length === 0 && said === nothing) return nothing;
    return html`<section class="built" aria-label="Models in this workbook">
      <h2>In this workbook</h2>
      <ul>
        ${repeat(
          all,
          ({ model }) => model.frontId,
          (row) => this.standing(row),
        )}
      </ul>
      ${
        all.some(({ model }) => model.calculatesOnDemand)
          ? html`<div class="actions">
              ${this.button('Calculate now', 'Calculate now', () => this.work.calculate())}
            </div>`
          : nothing
      }
      ${said}
    </section>`;
  }

  private standing({ model, isGone }: ModelRow) {
    const { template, laid, frontId, edition, check, calculatesOnDemand } = model;
    const name = laid.front.name;
    const again = this.isBuilding(frontId) ? 'Building …' : 'Build again';
    const fails = check === 'all hold' ? nothing : 'fails';
    return html`<li>
      <h3>${name}</h3>
      <p class="small">
        ${name === template.name ? nothing : `${template.title}. `}
        ${edition === '' ? 'Its log no longer says from which edition.' : `Edition ${edition}.`}
        <span class=${isGone ? 'gone' : fails}>${checksText(check, calculatesOnDemand)}</span>
      </p>
      <div class="actions">
        ${this.button('Go to', `Go to ${name}`, () => this.work.goTo(model), isGone)}
        ${this.button(again, `${again} ${name}`, () => this.work.rebuild(model), isGone)}
        ${this.button('Take back', `Take back ${name}`, () => this.work.takeBack(model), isGone)}
      </div>
      ${this.said(frontId)}
    </li>`;
  }

  private row(template: Template) {
    const { name, title, question } = template;
    const build = this.isBuilding(name) ? 'Building …' : 'Build';
    return html`<li>
      <h2>${title}</h2>
      <p class="small">${question} ${chartsText(template)}</p>
      ${frontPicture(template)}
      ${
        this.workbook === 'absent'
          ? nothing
          : html`<div class="actions">
              ${this.button(build, `${build} ${title}`, () => this.work.build(template))}
            </div>`
      }
      ${this.said(name)}
    </li>`;
  }

  private said(of: string) {
    const text = this.work.saidOf(of);
    return text === undefined ? nothing : html`<p class="small said" data-of=${of}>${text}</p>`;
  }

  private isBuilding(of: string): boolean {
    const { busy } = this.work;
    return busy?.of === of && busy.builds;
  }

  /** @param isIdle has nothing to act on: it only keeps its place, and the focus */
  private button(label: string, accessible: string, act: () => Promise<void>, isIdle = false) {
    const { busy } = this.work;
    return html`<fluent-button
      role="button"
      size="small"
      aria-label=${accessible}
      ?disabled-focusable=${isIdle || busy !== undefined || this.workbook === 'starting' || this.reading}
      @click=${isIdle ? nothing : act}
      >${label}</fluent-button
    >`;
  }
}

function knownKeys({ tables }: Pin): ReadonlySet<string> {
  return new Set(figuresOf({ tables: [...tables.values()] }).keys());
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-build-tab': TankBuildTab;
  }
}
