import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import packageJson from '../../../package.json';
import { calculationEnded } from '../../excel/edition/calculation-ended';
import { goTo } from '../../excel/go-to';
import {
  buildModel,
  calculateNow,
  chooseFigure,
  figureAt,
  findModels,
  rebuildModel,
  takeBackModel,
  type Building,
  type BuildResult,
  type FigureEnd,
  type FigureInput,
  type FoundModel,
} from '../../excel/models';
import type { CellAddress } from '../../excel/selection';
import type { Edition } from '../../reference/edition/edition';
import { figuresOf } from '../../reference/figures/figure';
import type { Pin } from '../../reference/stored/pin';
import { models, type Template } from '../../templates';
import { workbookContext, placeContext, type WorkbookState } from '../insert/workbook';
import { Announcement } from '../page/announcement';
import { Seen } from '../page/seen';
import { base, buttons } from '../page/shared-styles';
import { builtText, carriedText, chartsText } from './build-text';
import { frontPicture, pictureStyles } from './front-picture';
import './rival-picker';
import type { RivalChoice } from './rival-picker';

/** Asks the pane to show this tab. */
export class ShowBuild extends Event {
  static readonly type = 'tankstock-show-build';

  constructor() {
    super(ShowBuild.type, { bubbles: true, composed: true });
  }
}

/** Lays whole models on new sheets, and shows those that stand in the workbook. */
@customElement('tank-build-tab')
export class TankBuildTab extends LitElement {
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
    `,
  ];

  @consume({ context: workbookContext, subscribe: true })
  @state()
  workbook: WorkbookState = 'starting';
  @property({ attribute: false }) edition!: Edition;
  /** What the workbook's formulas answer from, once it is pinned. */
  @property({ attribute: false }) pin: Pin | undefined;
  /** The selection's top left cell, while Excel names one. */
  @consume({ context: placeContext, subscribe: true })
  @state()
  place: CellAddress | undefined;
  /** What is being done, by the name of its template or of its front. */
  @state() private busy: string | undefined;
  @state() private found: readonly FoundModel[] = [];
  /** The figure in the selected input of a model. */
  @state() private input: FigureInput | undefined;
  /** What became of what was done, by the name of its template; of the models in the workbook, by ''. */
  @state() private readonly said = new Map<string, string>();
  /** Excel calculates only on demand: a model shows nothing before. */
  @state() private onDemand = false;
  private readonly seen = new Seen(this, () => {
    if (this.isShown) void this.look();
  });

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('workbook')) this.buildWanted();
    if (changed.has('place') && this.isShown) void this.look();
  }

  /** Builds the model that the page's address names behind #, once. */
  private buildWanted(): void {
    if (typeof this.workbook === 'string') return;
    const wanted = models.find(({ name }) => `#${name.toLowerCase()}` === location.hash);
    if (!wanted) return;
    location.hash = '';
    this.dispatchEvent(new ShowBuild());
    void this.work(wanted.name, wanted.name, () => this.build(wanted));
  }

  private get isShown(): boolean {
    return this.offsetParent !== null && typeof this.workbook !== 'string';
  }

  override render() {
    if (!this.seen.yet) return nothing;
    return html`${this.picker()}${this.inWorkbook()}
      <p class="small intro">
        A model is laid on two new sheets, all in live formulas: answers and assumptions on the
        first, what is calculated on the second. Every input names its source. Nothing else in the
        workbook is touched. Select an input of a model to see its rivals here.
      </p>
      <ul>
        ${models.map((template) => this.row(template))}
      </ul>`;
  }

  private picker() {
    const { input } = this;
    if (!input) return nothing;
    return html`<tank-rival-picker
      .input=${input}
      .edition=${this.edition}
      .known=${this.pin && knownKeys(this.pin)}
      ?busy=${this.busy !== undefined}
      @tankstock-rival=${({ key, end }: RivalChoice) =>
        this.work('', input.address, () => this.choose(input, key, end))}
    ></tank-rival-picker>`;
  }

  private inWorkbook() {
    const said = this.said.get('');
    if (this.found.length === 0 && said === undefined) return nothing;
    return html`<section class="built" aria-label="Models in this workbook">
      <h2>In this workbook</h2>
      <ul>
        ${this.found.map((model) => this.standing(model))}
      </ul>
      ${said === undefined ? nothing : html`<p class="small said">${said}</p>`}
      ${
        this.onDemand
          ? html`<div class="actions">
              ${this.button('Calculate now', 'Calculate now', () =>
                this.work('', 'calculate', () => this.calculate()),
              )}
            </div>`
          : nothing
      }
    </section>`;
  }

  private standing(model: FoundModel) {
    const { template, laid, edition, check } = model;
    const name = laid.front.name;
    return html`<li>
      <h3>${name}</h3>
      <p class="small">
        ${name === template.name ? nothing : `${template.title}. `}
        ${edition === '' ? 'Its log no longer says from which edition.' : `Edition ${edition}.`}
        <span class=${check === 'all hold' ? nothing : 'fails'}
          >${check === '' ? 'Being calculated.' : `Checks: ${check}.`}</span
        >
      </p>
      <div class="actions">
        ${this.button('Go to', `Go to ${name}`, () => this.work('', name, () => show(model)))}
        ${this.button(
          this.busy === name ? 'Building …' : 'Build again',
          `${this.busy === name ? 'Building …' : 'Build again'} ${name}`,
          () => this.work('', name, () => this.rebuild(model)),
        )}
        ${this.button('Take back', `Take back ${name}`, () =>
          this.work('', name, () => takeBack(model)),
        )}
      </div>
    </li>`;
  }

  private row(template: Template) {
    const { name, title, question } = template;
    const said = this.said.get(name);
    return html`<li>
      <h2>${title}</h2>
      <p class="small">${question} ${chartsText(template)}</p>
      ${frontPicture(template)}
      ${
        this.workbook === 'absent'
          ? nothing
          : html`<div class="actions">
              ${this.button(
                this.busy === name ? 'Building …' : 'Build',
                `${this.busy === name ? 'Building …' : 'Build'} ${title}`,
                () => this.work(name, name, () => this.build(template)),
              )}
            </div>`
      }
      ${said === undefined ? nothing : html`<p class="small said">${said}</p>`}
    </li>`;
  }

  private button(label: string, accessible: string, act: () => Promise<void>) {
    return html`<fluent-button
      role="button"
      size="small"
      aria-label=${accessible}
      ?disabled-focusable=${this.busy !== undefined || this.workbook === 'starting'}
      @click=${act}
      >${label}</fluent-button
    >`;
  }

  /** Does one thing at a time, says what became of it, and looks at the models that then stand. */
  private async work(
    where: string,
    busy: string,
    act: () => Promise<string | undefined>,
  ): Promise<void> {
    if (this.busy !== undefined || typeof this.workbook === 'string') return;
    this.busy = busy;
    const said = await act();
    this.said.clear();
    if (said !== undefined) {
      this.said.set(where, said);
      this.dispatchEvent(new Announcement(said));
    }
    await this.look();
    this.busy = undefined;
    // A check says something once all is calculated. Where that can't be known, the next look says it.
    calculationEnded().then(
      () => this.look(),
      () => undefined,
    );
  }

  /** Looks at the models of the workbook and at the selected cell. What can't be seen is not shown. */
  private async look(): Promise<void> {
    try {
      this.found = await findModels();
      const { place } = this;
      const model = this.found.find(({ laid }) => laid.front.name === place?.sheet);
      this.input = model && place && (await figureAt(model, place.address));
    } catch {
      this.input = undefined;
    }
  }

  private get building(): Building {
    return {
      day: new Date().toISOString().slice(0, 10),
      addInVersion: packageJson.version,
      editionVersion: this.pin?.version ?? this.edition.version,
    };
  }

  private async build(template: Template): Promise<string> {
    const result = await buildModel(template, this.building);
    this.noteMode(result);
    return builtText(result);
  }

  private async rebuild(model: FoundModel): Promise<string> {
    const { carried, ...result } = await rebuildModel(model, this.building);
    this.noteMode(result);
    const text = builtText(result);
    return carried && result.kind === 'built' ? `${text} ${carriedText(carried)}` : text;
  }

  private noteMode(result: BuildResult): void {
    if (result.kind === 'built') this.onDemand = result.calculatesOnDemand;
  }

  private async choose(input: FigureInput, key: string, end: FigureEnd): Promise<string> {
    const failed = await chooseFigure(input, key, end);
    return failed ?? `${input.address} now takes ${key}, ${end}. Its source stands beside it.`;
  }

  private async calculate(): Promise<string> {
    return (await calculateNow()) ?? 'Calculated.';
  }
}

async function takeBack(model: FoundModel): Promise<string> {
  return (await takeBackModel(model)) ?? 'Taken back: both sheets are gone.';
}

function show({ laid, frontId }: FoundModel): Promise<string | undefined> {
  return goTo({ kind: 'cells', sheetId: frontId, sheet: laid.front.name, address: 'A1' });
}

function knownKeys({ tables }: Pin): ReadonlySet<string> {
  return new Set(figuresOf({ tables: [...tables.values()] }).keys());
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-build-tab': TankBuildTab;
  }
}
