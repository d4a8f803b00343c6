import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { PlaceOffer } from '../../feeds';
import type { Place } from '../../reference/edition/incoming';
import '../edition/page';
import type { TankPage } from '../edition/page';
import { base, buttons } from '../page/shared-styles';
import { countText } from '../page/number-text';
import { ownAddress, type Answers } from './answers';
import { choiceStyles } from './choice-styles';
import { keepFocus } from './keep-focus';
import './outcome-message';
import './progress';
import type { TankProgress, Work } from './progress';
import { FetchRequest, ForgetPackageRequest, OpenRequest } from './requests';

/** Raised when the check for a newer edition is switched on or off. */
export class CheckChange extends Event {
  static readonly type = 'tankstock-check';

  constructor(readonly on: boolean) {
    super(CheckChange.type, { bubbles: true, composed: true });
  }
}

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
      .address {
        display: grid;
        gap: 6px;
        width: 100%;
      }
      .address label {
        display: block;
        min-height: 0;
        padding: 0;
        font-size: 12px;
        line-height: 16px;
      }
      .address input {
        width: 100%;
        height: 28px;
        padding: 0 8px;
        color: inherit;
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: 4px;
        font: inherit;
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) places: readonly PlaceOffer[] = [];
  /** Addresses of packages that can be forgotten. */
  @property({ attribute: false }) forgettable: readonly string[] = [];
  @property({ attribute: false }) answers: Answers = new Map();
  /** The place that is being asked. */
  @property({ attribute: false }) asking: Place | undefined;
  @property({ attribute: false }) work: Work | undefined;
  /** Tables that have an update now. */
  @property({ type: Number }) updates = 0;
  /** Whether the site is asked for a newer edition when the pane opens. */
  @property({ type: Boolean }) checks = false;
  @query('input[type="url"]') private address!: HTMLInputElement;
  @query('tank-page') private page!: TankPage;
  @query('tank-progress') private progress!: TankProgress | null;
  /** The place that was asked last, as JSON. */
  private last = '';
  private forgot = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (this.forgot && changed.has('forgettable')) {
      this.forgot = false;
      keepFocus(this.address); // the button that was pressed is gone
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
        <div class="address">
          <label for="address"
            >Address of its datapackage.json, or of the folder that holds it</label
          >
          <input id="address" type="url" placeholder="https://" @keydown=${this.enter} />
        </div>
        ${
          this.work && this.asksTyped
            ? this.workShown()
            : this.button('Get it', () => this.askOwn())
        }
        ${this.answer(ownAddress)}
      </section>
      <label
        ><input
          type="checkbox"
          .checked=${this.checks}
          @change=${(event: Event) =>
            this.dispatchEvent(new CheckChange((event.target as HTMLInputElement).checked))}
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
              ${this.button('Get', () => this.ask(place), `Get: ${title}`)}
              ${this.forgetButton(place)}
            </div>`
      }
      ${this.answer(key)}
    </section>`;
  }

  private forgetButton(place: Place) {
    if (place.kind !== 'package' || !this.forgettable.includes(place.address)) return nothing;
    const { address } = place;
    return this.button('Forget', () => this.forget(address), `Forget ${address}`);
  }

  /** Whether an address is being asked that was typed, and that is no place yet. */
  private get asksTyped(): boolean {
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

  private readonly enter = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') this.askOwn();
  };

  private askOwn(): void {
    this.ask({ kind: 'package', address: this.address.value });
  }

  private forget(address: string): void {
    if (this.work) return;
    this.forgot = true;
    this.dispatchEvent(new ForgetPackageRequest(address));
  }

  private ask(place: Place): void {
    if (this.work) return;
    this.last = JSON.stringify(place);
    this.dispatchEvent(new FetchRequest(place));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-new-data-page': TankNewDataPage;
  }
}
