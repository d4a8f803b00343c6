/** Lets everything else that waits on this thread go first: messages, clicks, drawing. */
function pause(): Promise<void> {
  if (typeof MessageChannel === 'undefined') return new Promise((resume) => setTimeout(resume));
  // Browsers hold nested timers back for 4 ms; messages come at once.
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}

/**
 * How long a slice of a long run keeps its thread, in milliseconds. A clock tells it, and no count of
 * what is done: on a busy machine the same takes many times as long.
 */
const longest = 5;

/** Cuts a long run into slices. */
export class Slices {
  private began = Date.now();

  /** Whether it is time to pause. */
  isOver(): boolean {
    return Math.abs(Date.now() - this.began) >= longest; // a clock may be set back
  }

  /** Pauses before the next slice. */
  async pause(): Promise<void> {
    await pause();
    this.began = Date.now();
  }
}
