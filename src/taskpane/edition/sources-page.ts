import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { UsedSources } from '../../excel/edition/used-sources';
import type { WorkbookEdition } from '../../excel/edition/workbook-edition';
import type { BibliographyPlace } from '../../excel/sources/list-sources';
import { toBibtex } from '../../reference/cite/bibtex';
import { toRis } from '../../reference/cite/ris';
import { Announcement } from '../page/announcement';
import { fold } from '../page/opening-styles';
import { base, buttons } from '../page/shared-styles';
import { countText } from '../page/count-text';
import '../reference/source-list';
import type { EditionOutcome } from './outcome';
import './page';
import { BibliographyRequest } from './requests';
import { usedText } from './used-text';
import { workbook, workbookEdition, type Workbook } from '../workbook/workbook';

/** The two forms that reference managers read. */
const forms = [
  { name: 'BibTeX', write: toBibtex, file: 'tankstock-sources.bib', type: 'application/x-bibtex' },
  {
    name: 'RIS',
    write: toRis,
    file: 'tankstock-sources.ris',
    type: 'application/x-research-info-systems',
  },
] as const;

type Form = (typeof forms)[number];

/** Every source that the workbook uses, to take into a reference manager. */
@customElement('tank-sources-page')
export class TankSourcesPage extends LitElement {
  static override styles = [
    base,
    buttons,
    fold,
    css`
      :host {
        display: grid;
        min-height: 0;
      }
      tank-page {
        min-height: 0;
      }
      fieldset {
        display: flex;
        gap: 16px;
        padding: 0;
        margin: 0;
        border: 0;
        font-size: 13px;
        line-height: 18px;
      }
      label {
        display: flex;
        gap: 6px;
        align-items: center;
        min-height: 24px;
      }
      input {
        margin: 0;
        accent-color: var(--colorCompoundBrandStroke);
      }
      textarea {
        display: block;
        width: 100%;
        height: 168px;
        padding: 6px 8px;
        color: inherit;
        background: var(--colorNeutralBackground2);
        border: 1px solid var(--colorNeutralStroke1);
        border-radius: 4px;
        font: 11px/16px var(--fontFamilyMonospace);
        white-space: pre;
        resize: vertical;
      }
      input:focus-visible,
      textarea:focus-visible {
        outline: 2px solid var(--colorStrokeFocus2);
        outline-offset: 1px;
      }
    `,
  ];

  @workbook private workbook!: Workbook;
  @workbookEdition private workbookEdition!: WorkbookEdition;
  /** The bibliography is being written. */
  @property({ type: Boolean }) busy = false;
  /** What became of it; left out while it is written. */
  @property({ attribute: false }) outcome: EditionOutcome | undefined;
  @state() private used: UsedSources | undefined;
  @state() private form: Form = forms[0];
  @state() private place: BibliographyPlace = 'sources';
  @state() private said = '';
  @query('textarea') private textarea!: HTMLTextAreaElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('outcome')) this.said = this.outcome?.text ?? '';
  }

  protected override async firstUpdated(): Promise<void> {
    const found = await this.workbook.findSources(this.workbookEdition.known);
    if (found.ok) this.used = found.value;
    else this.say(found.error);
  }

  override render() {
    const { used, said } = this;
    return html`<tank-page heading="Sources used in this workbook">
      ${used ? this.found(used) : said === '' ? looking : nothing}
      ${said === '' ? nothing : html`<p class="small">${said}</p>`}
    </tank-page>`;
  }

  private found(used: UsedSources) {
    const { sources } = used;
    const told = usedText(used).map((text) => html`<p class="small">${text}</p>`);
    if (sources.length === 0) return told;
    return html`${told}
      <tank-source-list .sources=${sources}></tank-source-list>
      <div>
        <h3 id="bibliography">Bibliography</h3>
        <p class="small">
          All of these in the order of the alphabet. The list follows the workbook when its sources
          change.
        </p>
        <fieldset aria-labelledby="bibliography">
          ${this.choice('place', 'on the sheet Sources', this.place === 'sources', () => (this.place = 'sources'))}
          ${this.choice('place', 'at the selection', this.place === 'selection', () => (this.place = 'selection'))}
        </fieldset>
      </div>
      <h3 id="export">For a reference manager</h3>
      <fieldset aria-labelledby="export">
        ${forms.map((form) =>
          this.choice('form', form.name, form === this.form, () => (this.form = form)),
        )}
      </fieldset>
      <textarea
        readonly
        spellcheck="false"
        aria-label="The sources as ${this.form.name}"
        .value=${this.form.write(sources)}
      ></textarea>
      ${this.button(`Copy ${this.form.name}`, 'primary', this.copy)}
      ${this.button('Insert bibliography', 'outline', this.list, this.busy)}
      ${this.workbook.savesFiles() ? this.button('Download', 'outline', () => this.download(sources.length)) : nothing}`;
  }

  private choice(
    name: string,
    words: string,
    checked: boolean,
    choose: () => unknown,
  ): TemplateResult {
    return html`<label
      ><input type="radio" name=${name} .checked=${checked} @change=${choose} />${words}</label
    >`;
  }

  private button(
    words: string,
    appearance: string,
    act: (event: MouseEvent) => unknown,
    greyed = false,
  ): TemplateResult {
    return html`<fluent-button
      role="button"
      slot="actions"
      size="small"
      appearance=${appearance}
      ?disabled-focusable=${greyed}
      @click=${act}
      >${words}</fluent-button
    >`;
  }

  /** Frames of Office may be kept from the clipboard: the text is then selected, ready for the keys. */
  private readonly copy = async () => {
    const { textarea } = this;
    if (!textarea) return;
    try {
      await navigator.clipboard.writeText(textarea.value);
      this.say(`Copied as ${this.form.name}.`);
    } catch {
      textarea.focus();
      textarea.select();
      this.say('This pane may not use the clipboard. The text is selected: press Ctrl+C or ⌘C.');
    }
  };

  private readonly list = ({ detail }: MouseEvent) => {
    if (this.busy || detail > 1) return; // the second click of a double click would ask for the same
    this.dispatchEvent(new BibliographyRequest(this.place));
  };

  private download(count: number): void {
    const { file, type } = this.form;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.textarea?.value ?? ''], { type }));
    link.download = file;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // Safari reads it after the click
    this.say(
      `${countText(count, 'source')} handed over as ${file}. Where the pane may not save files, copy the text.`,
    );
  }

  private say(text: string): void {
    this.said = text;
    this.dispatchEvent(new Announcement(text));
  }
}

const looking = html`<div>
  <p class="small" id="looking">Looking through formulas and inserted tables …</p>
  <fluent-progress-bar role="progressbar" aria-labelledby="looking"></fluent-progress-bar>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'tank-sources-page': TankSourcesPage;
  }
}
