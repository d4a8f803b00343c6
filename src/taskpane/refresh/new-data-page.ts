import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { PlaceOffer } from '../../feeds';
import type { DataOrigin } from '../../reference/edition/incoming';
import { chosenName } from '../../reference/edition/own-package';
import type { Offer } from '../../reference/stored/base';
import '../edition/page';
import type { TankPage } from '../edition/page';
import '../own/key-choice';
import '../own/own-package-form';
import type { TankOwnPackageForm } from '../own/own-package-form';
import { ownStorage } from '../page/own-storage';
import { base, buttons } from '../page/shared-styles';
import { countText } from '../page/count-text';
import { ownAddress, type Answers } from './answers';
import { checksForNewer, setChecksForNewer } from './check-setting';
import { choiceStyles } from './choice-styles';
import { keepFocus } from './keep-focus';
import './outcome-message';
import './progress';
import type { TankProgress, ShownWork } from './progress';
import { FetchRequest, ForgetPackageRequest, OpenRequest } from './requests';

/** The places that newer data can come from, and what asking each of them means. */
@customElement('tank-new-data-page')
export class TankNewDataPage extends LitElement {
  static override styles = [
    base,
    buttons,
    choiceStyles,
    css`
      :host {
        display: grid;
        min-height: 0;
      }
      tank-page {
        min-height: 0;
      }
      section {
        display: grid;
        gap: 6px;
        justify-items: start;
        overflow-wrap: anywhere;
      }
      section > tank-outcome-message,
      section > tank-progress {
        width: 100%;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      h3 {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) places: readonly PlaceOffer[] = [];
  /** Addresses of packages that can be forgotten. */
  @property({ attribute: false }) forgettable: readonly string[] = [];
  /** Tables whose packages name no primary key, and that are not inserted yet. */
  @property({ attribute: false }) unkeyed: readonly Offer[] = [];
  @property({ attribute: false }) answers: Answers = new Map();
  /** The place that is being asked. */
  @property({ attribute: false }) asking: DataOrigin | undefined;
  @property({ attribute: false }) work: ShownWork | undefined;
  /** Tables that have an update now. */
  @property({ type: Number }) updates = 0;
  @query('tank-own-package-form') private form!: TankOwnPackageForm;
  @query('tank-page') private page!: TankPage;
  @query('tank-progress') private progress!: TankProgress | null;
  /** The place that was asked last, as JSON. */
  private last = '';
  private forgot = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (this.forgot && changed.has('forgettable')) {
      this.forgot = false;
      keepFocus(this.form); // the button that was pressed is gone
    }
    if (!changed.has('work')) return;
    if (this.work && !changed.get('work')) keepFocus(this.progress);
    if (!this.work) keepFocus(this.asked ?? this.page);
  }

  /** The button of the place that was asked, or of the address that was typed. */
  private get asked(): HTMLElement | undefined {
    const sections = [...this.renderRoot.querySelectorAll('section')];
    const at = (place: string) => sections.find(({ dataset }) => dataset['place'] === place);
    const section = at(this.last) ?? at(ownAddress);
    return section?.querySelector('fluent-button') ?? undefined;
  }

  override render() {
    const { updates } = this;
    return html`<tank-page heading="Newer data">
      <p class="small">
        Nothing is fetched until you press a button here, but for the check below. What arrives
        changes nothing in the workbook: a refresh shows it first.
      </p>
      ${this.places
        .filter(({ place }) => place.kind !== 'bundled')
        .map((offer) => this.place(offer))}
      <section data-place=${ownAddress}>
        <h3>A data package of your own</h3>
        <tank-own-package-form ?busy=${this.work !== undefined}></tank-own-package-form>
        ${this.work && this.asksNew ? this.workShown() : nothing} ${this.answer(ownAddress)}
      </section>
      <label
        ><input
          type="checkbox"
          .checked=${checksForNewer(ownStorage())}
          @change=${(event: Event) =>
            setChecksForNewer((event.target as HTMLInputElement).checked, ownStorage())}
        />When the pane opens, look on the add-in’s site whether there is a newer edition</label
      >
      ${
        updates > 0
          ? html`<fluent-button
              role="button"
              slot="actions"
              size="small"
              appearance="primary"
              ?disabled-focusable=${this.work !== undefined}
              @click=${() => this.dispatchEvent(new OpenRequest('all'))}
              >Review ${countText(updates, 'update')}</fluent-button
            >`
          : nothing
      }
    </tank-page>`;
  }

  private place({ place, title, asks }: PlaceOffer): TemplateResult {
    const key = JSON.stringify(place);
    const running = this.work && JSON.stringify(this.asking) === key;
    return html`<section aria-label=${title} data-place=${key}>
      <h3>${title}</h3>
      <p class="small quiet">${asks}</p>
      ${
        running
          ? this.workShown()
          : html`<div class="buttons">
              ${isChosen(place) ? nothing : this.button(`Get: ${title}`, () => this.ask(place))}
              ${this.forgetButton(place)}
            </div>`
      }
      ${this.answer(key)}
      ${this.unkeyed
        .filter(({ origin }) => JSON.stringify(origin) === key)
        .map((offer) => html`<tank-key-choice .offer=${offer}></tank-key-choice>`)}
    </section>`;
  }

  private forgetButton(place: DataOrigin) {
    if (place.kind !== 'package' || !this.forgettable.includes(place.address)) return nothing;
    const { address } = place;
    return this.button(
      'Forget',
      () => this.forget(address),
      `Forget ${chosenName(address) ?? address}`,
    );
  }

  /** Whether a package is being asked that was typed or chosen, and that is no place yet. */
  private get asksNew(): boolean {
    const asking = JSON.stringify(this.asking);
    return (
      this.asking?.kind === 'package' &&
      !this.places.some(({ place }) => JSON.stringify(place) === asking)
    );
  }

  private workShown(): TemplateResult {
    return html`<tank-progress .work=${this.work} cancelable></tank-progress>`;
  }

  private answer(key: string) {
    return this.answers
      .get(key)
      ?.map((outcome) => html`<tank-outcome-message .outcome=${outcome}></tank-outcome-message>`);
  }

  private button(words: string, act: () => void, label = words): TemplateResult {
    return html`<fluent-button
      role="button"
      size="small"
      aria-label=${label}
      ?disabled-focusable=${this.work !== undefined}
      @click=${act}
      >${words}</fluent-button
    >`;
  }

  private forget(address: string): void {
    if (this.work) return;
    this.forgot = true;
    this.dispatchEvent(new ForgetPackageRequest(address));
  }

  private ask(place: DataOrigin): void {
    if (this.work) return;
    this.last = JSON.stringify(place);
    this.dispatchEvent(new FetchRequest(place));
  }
}

/** What was chosen from the computer can't be asked for: it is chosen again below. */
function isChosen(place: DataOrigin): boolean {
  return place.kind === 'package' && chosenName(place.address) !== undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-new-data-page': TankNewDataPage;
  }
}
