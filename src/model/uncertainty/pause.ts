/** Lets everything else that waits on this thread go first: messages, clicks, drawing. */
export function pause(): Promise<void> {
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
