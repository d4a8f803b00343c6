import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Looking again costs requests: not more often than this. */
const lookAfterMs = 2000;

/** Looks again when the analyst turns to the pane: it comes into focus, or the pointer enters it. */
export class TurnToPane implements ReactiveController {
  private looked = 0;

  /** @param look looks again if that is wanted now, and tells whether it does */
  constructor(
    host: ReactiveControllerHost,
    private readonly look: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('focus', this.turned);
    document.documentElement.addEventListener('pointerenter', this.turned);
  }

  hostDisconnected(): void {
    window.removeEventListener('focus', this.turned);
    document.documentElement.removeEventListener('pointerenter', this.turned);
  }

  private readonly turned = () => {
    const now = performance.now();
    if (now - this.looked >= lookAfterMs && this.look()) this.looked = now;
  };
}
