import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CellAddress } from '../../excel/selection';
import type { Example, Guide } from '../../help/guides/guide';
import { EnterRequest } from '../insert/enter-request';
import { selection, workbook, type WorkbookState } from '../workbook/workbook';
import { functionIcon } from '../page/icons';
import { outsideLink } from '../page/outside-link';
import { buttons } from '../page/shared-styles';
import { spelled } from '../page/spelling';
import { Entry } from '../reference/entry';
import { formulaOf } from './example-formula';

/** A function in the list: the question that it answers. It opens to examples that can be entered. */
@customElement('tank-function-entry')
export class TankFunctionEntry extends Entry {
  static override styles = [Entry.styles, buttons];

  @property({ attribute: false }) guide!: Guide;
  @workbook private workbook: WorkbookState = 'starting';
  @selection private selection: CellAddress | undefined;

  protected row() {
    const { id, answers } = this.guide;
    return { name: id, icon: functionIcon, title: id, subtitle: answers, value: '' };
  }

  protected detail() {
    const { id, examples, result } = this.guide;
    const working = examples.filter(
      ({ gives }) => typeof gives === 'number' || !('error' in gives),
    );
    return html`<p class="small">${result}</p>
      ${working.slice(0, 2).map((example) => this.example(example))}
      <p class="small">
        ${outsideLink(`help/${id.toLowerCase()}.html`, `Help: ${id}, its arguments and mistakes`)}
      </p>`;
  }

  private example(example: Example) {
    const { says, formula } = example;
    const at = this.selection?.address ?? 'the selection';
    return html`<div>
      <h3>Example</h3>
      <p class="small">${says}</p>
      <p class="small"><code>${spelled(formula)}</code></p>
      ${
        this.workbook === 'absent'
          ? nothing
          : html`<fluent-button
              role="button"
              size="small"
              appearance="outline"
              ?disabled-focusable=${this.busy || this.workbook === 'starting'}
              @click=${({ detail }: MouseEvent) => {
                if (detail < 2) this.dispatchEvent(this.request(example));
              }}
              >Insert this example at ${at}</fluent-button
            >`
      }
    </div>`;
  }

  private request(example: Example): EnterRequest {
    return new EnterRequest(formulaOf(this.guide, example), { kind: 'selection' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-function-entry': TankFunctionEntry;
  }
}
