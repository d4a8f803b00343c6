import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element has been in sight: a tab that nobody has opened need not be drawn. */
export class InSight implements ReactiveController {
  private seen = false;
  private readonly sizes = new ResizeObserver(() => {
    if (this.host.offsetParent === null) return;
    if (!this.seen) this.host.requestUpdate();
    this.seen = true;
    this.onShown?.();
  });

  /** @param onShown called whenever the element comes into sight or changes its size there */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onShown?: () => void,
  ) {
    host.addController(this);
  }

  get yet(): boolean {
    return this.seen;
  }

  hostConnected(): void {
    this.sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
  }
}
