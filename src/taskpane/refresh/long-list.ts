import { html, nothing, type LitElement } from 'lit';
import { numberText } from '../../reference/number-text';
import { keepFocus } from './keep-focus';

/** Rows that are drawn at once: thousands would keep the pane, and the formulas, waiting for seconds. */
const partLength = 200;

/** Lists that are shown a part at a time, each known by a name of its own within its element. */
export class LongLists {
  private readonly lengths = new Map<string, number>();

  constructor(private readonly host: LitElement) {}

  /** The part of a list that is shown so far. */
  shown<Item>(name: string, items: readonly Item[]): readonly Item[] {
    return items.slice(0, this.lengthOf(name));
  }

  /** The button that shows the next part, for as long as there is one. */
  more(name: string, all: number) {
    const left = all - this.lengthOf(name);
    if (left > 0)
      return html`<fluent-button
        role="button"
        size="small"
        appearance="outline"
        @click=${() => this.grow(name)}
        >Show ${numberText(Math.min(left, partLength))} more of ${numberText(left)}</fluent-button
      >`;
    // What has the focus when the button goes.
    return all > partLength
      ? html`<p class="small quiet" tabindex="-1" data-list=${name}>
          All ${numberText(all)} are shown.
        </p>`
      : nothing;
  }

  private async grow(name: string): Promise<void> {
    this.lengths.set(name, this.lengthOf(name) + partLength);
    this.host.requestUpdate();
    await this.host.updateComplete;
    const ends = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-list]')];
    keepFocus(ends.find(({ dataset }) => dataset['list'] === name));
  }

  private lengthOf(name: string): number {
    return this.lengths.get(name) ?? partLength;
  }
}
