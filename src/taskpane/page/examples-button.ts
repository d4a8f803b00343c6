import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ExamplesResult } from '../../excel/formulas/examples-sheet';
import { Announcement } from './announcement';
import { workbook, type Workbook, type WorkbookState } from '../workbook/workbook';
import { base, buttons } from './shared-styles';

/** Lays the help's worked examples on a new sheet. Outside Excel there is nothing to lay them on. */
@customElement('tank-examples-button')
export class TankExamplesButton extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      fluent-button {
        margin-top: 6px;
      }
      p + p {
        margin-top: 6px;
      }
    `,
  ];

  @workbook private workbook: WorkbookState = 'starting';
  @state() private busy = false;
  @state() private said = '';

  override render() {
    if (this.workbook === 'absent') return html``;
    return html`<p class="small">
        All worked examples of the help on a new sheet, live: change one and see what it gives.
      </p>
      <fluent-button
        role="button"
        size="small"
        ?disabled-focusable=${this.busy || this.workbook === 'starting'}
        @click=${this.open}
        >Open the examples</fluent-button
      >
      ${this.said ? html`<p class="small">${this.said}</p>` : ''}`;
  }

  private readonly open = async () => {
    if (this.busy || typeof this.workbook === 'string') return;
    this.busy = true;
    this.said = await open(this.workbook);
    this.busy = false;
    this.dispatchEvent(new Announcement(this.said));
  };
}

async function open({ openExamples }: Workbook): Promise<string> {
  try {
    const { guideGroups } = await import(
      /* webpackChunkName: "examples" */ '../../help/guides/all'
    );
    return resultText(await openExamples(guideGroups));
  } catch {
    return 'The examples could not be loaded: try again.';
  }
}

function resultText(result: ExamplesResult): string {
  return result.kind === 'failed'
    ? result.message
    : `The examples stand on the sheet "${result.sheet}".`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-examples-button': TankExamplesButton;
  }
}
