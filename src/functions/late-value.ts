/**
 * Something that the page finds out and scripts need that Excel may call earlier. Once it is handed
 * over it is there at once; while the page is still being loaded it is a promise; and where there is
 * no page, or its script never came, it is undefined.
 */
export class LateValue<Value> {
  private handedOver: Value | Promise<Value> | undefined;

  /** Counts from now on; a promise until it is kept, and then what it came to. */
  handOver(value: Value | Promise<Value>): void {
    this.handedOver = value;
    void Promise.resolve(value).then((kept) => {
      if (this.handedOver === value) this.handedOver = kept;
    });
  }

  current(): Value | Promise<Value | undefined> | undefined {
    if (this.handedOver !== undefined) return this.handedOver;
    if (typeof document === 'undefined' || document.readyState === 'complete') return undefined;
    return new Promise((resolve) => {
      window.addEventListener('load', () => resolve(this.handedOver), { once: true });
    });
  }
}
