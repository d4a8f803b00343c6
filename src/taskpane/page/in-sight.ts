import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element has been in sight: a tab that nobody has opened need not be drawn. */
export class InSight implements ReactiveController {
  private seen = false;
  private isShown = false;
  private readonly sizes = new ResizeObserver(() => {
    const wasShown = this.isShown;
    this.isShown = this.host.offsetParent !== null;
    if (!this.isShown) return;
    if (!this.seen) this.host.requestUpdate();
    this.seen = true;
    this.onShown?.(!wasShown);
  });

  /**
   * @param onShown called whenever the element comes into sight or changes its size there; is told
   * whether it was out of sight before
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onShown?: (wasHidden: boolean) => void,
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
    this.isShown = false;
  }
}
