import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { runsInUse, type Run } from '../../functions/runs';
import { Announcement } from '../page/announcement';
import { base, buttons } from '../page/shared-styles';
import { countText } from '../page/count-text';
import { runText, runTitle } from './chart-text';

/** Shorter runs would only flicker. */
const showAfterMs = 400;
/** More of them are counted. */
const mostShown = 3;

/** The calculations that cells wait for: how far they are, and a way to stop them. */
@customElement('tank-run-list')
export class TankRunList extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: 8px;
        padding: 8px 12px 8px 14px;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .run {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 8px;
        align-items: center;
      }
      .run > fluent-progress-bar {
        grid-column: 1 / -1;
      }
      .run p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private runs: readonly Run[] = [];
  /** Runs that have lasted long enough to be shown, by id. */
  private readonly lasting = new Set<number>();
  private readonly seen = new Set<number>();
  private frame = 0;
  private unfollow?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = runsInUse.onChange(this.follow);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
    cancelAnimationFrame(this.frame);
  }

  protected override willUpdate(): void {
    this.hidden = this.runs.length === 0;
  }

  override render() {
    const shown = this.runs.slice(0, mostShown);
    const more = this.runs.length - shown.length;
    return html`${shown.map((run) => this.renderRun(run))}
    ${more > 0 ? html`<p class="small quiet">and ${countText(more, 'more calculation')}</p>` : nothing}`;
  }

  private renderRun(run: Run) {
    const title = runTitle(run);
    return html`<div class="run">
      <p class="small">${title}<br /><span class="quiet">${runText(run)}</span></p>
      <fluent-button
        role="button"
        size="small"
        aria-label="Cancel ${title}"
        @click=${() => this.stop(run)}
        >Cancel</fluent-button
      >
      <fluent-progress-bar
        role="progressbar"
        aria-label=${title}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.floor(run.done * 100)}
        value=${Math.floor(run.done * 100)}
        max="100"
      ></fluent-progress-bar>
    </div>`;
  }

  private stop(run: Run): void {
    run.stop();
    this.dispatchEvent(new Announcement(`${runTitle(run)} was stopped.`));
  }

  /** Progress comes more often than the screen is drawn. */
  private readonly follow = () => {
    for (const { id } of runsInUse.all()) this.wait(id);
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.runs = runsInUse.all().filter(({ id }) => this.lasting.has(id));
    });
  };

  private wait(id: number): void {
    if (this.seen.has(id)) return;
    this.seen.add(id);
    window.setTimeout(() => {
      this.lasting.add(id);
      this.follow();
    }, showAfterMs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-run-list': TankRunList;
  }
}
