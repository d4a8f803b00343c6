import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RefreshTask } from '../../excel/refresh/refresh-result';
import { numberText } from '../../reference/number-text';
import type { ShownWork } from './progress';

/** One piece of long work at a time, with its progress, and a way to break it off. */
export class RunningWork implements ReactiveController {
  work: ShownWork | undefined;
  private abort = new AbortController();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.show(undefined);
  }

  get busy(): boolean {
    return this.work !== undefined;
  }

  /** Whether the work was broken off. */
  get cancelled(): boolean {
    return this.abort.signal.aborted;
  }

  /** Does nothing while something else is at work. */
  async run(text: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.abort = new AbortController();
    this.show({ text });
    try {
      await work(this.abort.signal);
    } finally {
      this.show(undefined);
    }
  }

  /** Says what is being done now, and how far it is. */
  show(work: ShownWork | undefined): void {
    this.work = work;
    this.host.requestUpdate();
  }

  /** A refresh as part of the work. */
  task(title: string, signal: AbortSignal): RefreshTask {
    return {
      signal,
      onProgress: (done, all) => {
        const cells = all > 0 ? `, ${numberText(done)} of ${numberText(all)} cells` : '';
        this.show({ text: `Writing ${title}${cells}`, done, all });
      },
    };
  }

  cancel(): void {
    this.abort.abort();
    if (this.work) this.show({ ...this.work, text: 'Cancelling' });
  }
}
