import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../reference/edition/edition';
import type { Figure } from '../../reference/figures/figure';
import { citeFigure } from '../../reference/cite/citation';
import { citationStyles, type CitationStyle } from '../../reference/cite/citation-styles';
import { Announcement } from '../page/announcement';
import { ownStorage } from '../page/own-storage';
import { actions, base, buttons, field } from '../page/shared-styles';
import { keepStyle, lastStyle } from './citation-style';
import { EnterRequest } from './enter-request';
import { workbook, type WorkbookState } from '../workbook/workbook';

const names: Record<CitationStyle, string> = {
  'author-date': 'in the text (author, year)',
  note: 'as a footnote',
  apa: 'as an APA reference',
};

/** Who says a figure, as a citation: into a cell, or to paste elsewhere. */
@customElement('tank-citation-actions')
export class TankCitationActions extends LitElement {
  static override styles = [
    base,
    buttons,
    actions,
    field,
    css`
      p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) figure!: Figure;
  @property({ attribute: false }) edition!: Edition;
  @workbook private workbook: WorkbookState = 'starting';
  @property({ type: Boolean }) busy = false;
  @state() private citing: CitationStyle = lastStyle(ownStorage());
  @state() private said = '';

  override render() {
    const { citing: style, said } = this;
    return html`<h3>Citation</h3>
      <p class="small">${this.text}</p>
      <label class="field"
        ><span>Style</span
        ><select @change=${this.choose}>
          ${citationStyles.map(
            (name) =>
              html`<option value=${name} ?selected=${name === style}>${names[name]}</option>`,
          )}
        </select></label
      >
      <div class="buttons">
        ${this.workbook === 'absent' ? '' : this.button('Insert citation', this.insert)}
        ${this.button('Copy citation', this.copy)}
      </div>
      ${said === '' ? '' : html`<p class="small">${said}</p>`}`;
  }

  private get text(): string {
    return citeFigure(this.figure, this.edition.sources, this.citing);
  }

  private button(words: string, act: (event: MouseEvent) => unknown) {
    return html`<fluent-button
      role="button"
      size="small"
      ?disabled-focusable=${this.busy}
      @click=${act}
      >${words}</fluent-button
    >`;
  }

  private readonly choose = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement;
    this.citing = citationStyles.find((style) => style === value) ?? citationStyles[0];
    keepStyle(this.citing, ownStorage());
  };

  private readonly insert = ({ detail, currentTarget }: MouseEvent) => {
    if (detail > 1) return; // the second click of a double click would find the cell full
    const formula = `=TANKCITE("${this.figure.key}","${this.citing}")`;
    const request = new EnterRequest({ formula, columns: 1 }, { kind: 'selection' });
    currentTarget?.dispatchEvent(request);
  };

  private readonly copy = async () => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.say('Copied.');
    } catch {
      this.say('The clipboard is closed to this pane: select the citation above and copy it.');
    }
  };

  private say(text: string): void {
    this.said = text;
    this.dispatchEvent(new Announcement(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-citation-actions': TankCitationActions;
  }
}
