import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Edition } from '../../reference/edition/edition';
import type { Pin } from '../../reference/stored/pin';
import { base, buttons } from '../page/shared-styles';
import { TankGroup } from './group';
import { moveFor, type ListStop } from './list-keys';
import type { ListedGroup } from './listing';
import './table-entry';
import { Toggle } from './toggle';

/** The user wants out of the list at its top: back to the search. */
export const leaveUpwards = 'tankstock-leave-upwards';
/** The user wants all figures, or again only those of the article. */
export const figuresChange = 'tankstock-all-figures';

/** Groups of tables, figures and functions; one entry is open at a time. */
@customElement('tank-reference-list')
export class TankReferenceList extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      .more {
        padding: 4px 12px 8px 30px;
      }
    `,
  ];

  /** What the figures belong to. */
  @property({ attribute: false }) edition!: Edition;
  @property({ attribute: false }) groups: readonly ListedGroup[] = [];
  /** What was found is shown without opening its group. */
  @property({ type: Boolean }) searching = false;
  @property({ type: Boolean }) allFigures = false;
  @property({ type: Boolean }) busy = false;
  /** What the workbook's formulas answer from, once it is pinned. */
  @property({ attribute: false }) pin: Pin | undefined;
  @state() private openGroups: ReadonlySet<string> = new Set();
  @state() private openEntry = '';

  /** The first hit of a search; else the first line. */
  override focus(): void {
    const stops = this.stops();
    const hit = this.searching ? stops.find(({ localName }) => localName !== 'tank-group') : null;
    (hit ?? stops[0])?.focus();
  }

  /** Opens a group and brings it to the top. */
  async openGroup(name: string): Promise<void> {
    this.openGroups = new Set([...this.openGroups, name]);
    await this.updateComplete;
    const group = this.stops().find((stop) => stop instanceof TankGroup && stop.name === name);
    group?.scrollIntoView({ block: 'start' });
    group?.focus();
  }

  protected override firstUpdated(): void {
    const first = this.groups[0]?.name;
    if (first !== undefined) this.openGroups = new Set([first]);
  }

  override render() {
    return html`<div @keydown=${this.move} @tankstock-toggle=${this.toggle}>
      ${repeat(
        this.groups,
        ({ name }) => name,
        (group) => this.group(group),
      )}
    </div>`;
  }

  private group(group: ListedGroup): TemplateResult {
    const open = this.searching || this.openGroups.has(group.name);
    return html`<tank-group name=${group.name} ?open=${open} count=${this.countOf(group)}>
      ${open ? this.entries(group) : nothing}
    </tank-group>`;
  }

  private countOf({ tables, figures, functions, allFigures }: ListedGroup): string {
    const others = tables.length + functions.length;
    if (this.searching) {
      const all = allFigures + others;
      const shown = figures.length + others;
      return shown < all ? `the best ${String(shown)} of ${String(all)}` : String(all);
    }
    if (allFigures === 0) return functions.length === 0 ? '' : String(functions.length);
    return this.allFigures
      ? `all ${String(allFigures)}`
      : `in the article: ${String(figures.length)}`;
  }

  private entries({ tables, figures, functions, allFigures }: ListedGroup) {
    return [
      repeat(
        tables,
        ({ table }) => table.id,
        (offer) =>
          html`<tank-table-entry
            .offer=${offer}
            ?busy=${this.busy}
            ?open=${this.openEntry === offer.table.id}
          ></tank-table-entry>`,
      ),
      repeat(
        figures,
        ({ key }) => key,
        (figure) =>
          html`<tank-figure-entry
            .figure=${figure}
            .pin=${this.pin}
            .edition=${this.edition}
            ?busy=${this.busy}
            ?open=${this.openEntry === figure.key}
          ></tank-figure-entry>`,
      ),
      repeat(
        functions,
        ({ id }) => id,
        (guide) =>
          html`<tank-function-entry
            .guide=${guide}
            ?busy=${this.busy}
            ?open=${this.openEntry === guide.id}
          ></tank-function-entry>`,
      ),
      allFigures > 0 && !this.searching ? this.moreFigures(allFigures) : nothing,
    ];
  }

  private moreFigures(count: number): TemplateResult {
    return html`<div class="more">
      <fluent-button
        role="button"
        size="small"
        @click=${() => this.dispatchEvent(new Event(figuresChange))}
        >${
          this.allFigures ? 'Only the figures in the article' : `Show all ${String(count)} figures`
        }</fluent-button
      >
    </div>`;
  }

  private readonly toggle = ({ name }: Toggle) => {
    if (this.groups.some((group) => group.name === name)) {
      const open = new Set(this.openGroups);
      if (!open.delete(name)) open.add(name);
      this.openGroups = open;
      return;
    }
    this.openEntry = this.openEntry === name ? '' : name;
  };

  private readonly move = (event: KeyboardEvent) => {
    const stops = this.stops();
    const index = stops.findIndex((stop) => stop === event.target);
    const row = event.composedPath()[0];
    // A key pressed inside an opened entry is that part's own.
    if (index === -1 || !isRow(row)) return;
    const lines = stops.map(({ open, localName }) => ({
      open,
      isGroup: localName === 'tank-group',
    }));
    const move = moveFor(event.key, index, lines);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'leave-upwards') this.dispatchEvent(new Event(leaveUpwards));
    else if (move.kind === 'focus') stops[move.index]?.focus();
    else row.click();
  };

  private stops(): ListStop[] {
    const rows = 'tank-group, tank-table-entry, tank-figure-entry, tank-function-entry';
    return [...this.renderRoot.querySelectorAll<ListStop>(rows)];
  }
}

function isRow(target: EventTarget | undefined): target is HTMLButtonElement {
  return target instanceof HTMLButtonElement && target.hasAttribute('aria-controls');
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-reference-list': TankReferenceList;
  }
}
