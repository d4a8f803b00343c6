import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import packageJson from '../../../package.json';
import { goTo } from '../../excel/go-to';
import { buildModel, takeBackModel, type BuildResult, type BuiltModel } from '../../excel/models';
import { models, type Template } from '../../templates';
import type { WorkbookState } from '../insert/workbook';
import { Announcement } from '../page/announcement';
import { base, buttons } from '../page/shared-styles';

/** Lays whole models on new sheets: what each answers, and what became of building it. */
@customElement('tank-build-tab')
export class TankBuildTab extends LitElement {
  static override styles = [
    base,
    buttons,
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
    `,
  ];

  @property({ attribute: false }) workbook: WorkbookState = 'starting';
  /** The edition that the workbook's formulas answer from. */
  @property() editionVersion = '';
  /** The model that is being built or taken back. */
  @state() private busy: string | undefined;
  @state() private readonly built = new Map<string, BuiltModel>();
  @state() private readonly said = new Map<string, string>();

  override render() {
    return html`<p class="small intro">
        A model is laid on two new sheets, all in live formulas: answers and assumptions on the
        first, what is calculated on the second. Every input names its source. Nothing else in the
        workbook is touched.
      </p>
      <ul>
        ${models.map((template) => this.row(template))}
      </ul>`;
  }

  private row(template: Template) {
    const { name, title, question } = template;
    const said = this.said.get(name);
    return html`<li>
      <h2>${title}</h2>
      <p class="small">${question} ${chartsText(template)}</p>
      ${this.workbook === 'absent' ? nothing : this.actions(template)}
      ${said === undefined ? nothing : html`<p class="small said">${said}</p>`}
    </li>`;
  }

  private actions(template: Template) {
    const { name, title } = template;
    const model = this.built.get(name);
    const button = (label: string, accessible: string, act: () => Promise<void>) =>
      html`<fluent-button
        role="button"
        size="small"
        aria-label=${accessible}
        ?disabled-focusable=${this.busy !== undefined || this.workbook === 'starting'}
        @click=${act}
        >${label}</fluent-button
      >`;
    return html`<div class="actions">
      ${button(this.busy === name ? 'Building …' : 'Build', `Build ${title}`, () =>
        this.work(template, () => this.build(template)),
      )}
      ${
        model === undefined
          ? nothing
          : [
              button('Go to', `Go to ${title}`, () => this.work(template, () => show(model))),
              button('Take back', `Take back ${title}`, () =>
                this.work(template, () => this.takeBack(template, model)),
              ),
            ]
      }
    </div>`;
  }

  /** Does one thing at a time, and says what became of it. */
  private async work({ name }: Template, act: () => Promise<string | undefined>): Promise<void> {
    if (this.busy !== undefined || typeof this.workbook === 'string') return;
    this.busy = name;
    const said = await act();
    this.busy = undefined;
    if (said === undefined) this.said.delete(name);
    else {
      this.said.set(name, said);
      this.dispatchEvent(new Announcement(said));
    }
    this.requestUpdate();
  }

  private async build(template: Template): Promise<string> {
    const result = await buildModel(template, {
      day: new Date().toISOString().slice(0, 10),
      addInVersion: packageJson.version,
      editionVersion: this.editionVersion,
    });
    if (result.kind === 'built') this.built.set(template.name, result.model);
    return resultText(result);
  }

  private async takeBack(template: Template, model: BuiltModel): Promise<string> {
    const stayed = await takeBackModel(model);
    if (stayed !== undefined) return stayed;
    this.built.delete(template.name);
    return 'Taken back: both sheets are gone.';
  }
}

async function show({ laid, frontId }: BuiltModel): Promise<string | undefined> {
  return goTo({ kind: 'cells', sheetId: frontId, sheet: laid.front.name, address: 'A1' });
}

function chartsText({ front }: Template): string {
  const charts = front.reduce((sum, part) => sum + ('charts' in part ? part.charts.length : 0), 0);
  return `Two sheets, ${String(charts)} ${charts === 1 ? 'chart' : 'charts'}.`;
}

function resultText(result: BuildResult): string {
  if (result.kind === 'failed') return result.message;
  const { front, calculation } = result.model.laid;
  const built = `Built on ${front.name} and ${calculation.name}.`;
  return result.calculatesOnDemand
    ? `${built} Excel calculates only on demand here: press F9 to see its numbers.`
    : built;
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-build-tab': TankBuildTab;
  }
}
