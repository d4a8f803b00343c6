// What elements of the pane ask of a browser, and jsdom does not have.
import { TextDecoder } from 'node:util';

Object.assign(globalThis, { TextDecoder });
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
Element.prototype.scrollIntoView = () => undefined;

/** Fluent's elements as far as the pane's own know them: a page without a browser does not draw them. */
class Control extends HTMLElement {
  value = '';
  readonly control = this;

  connectedCallback(): void {
    this.tabIndex = 0;
  }
}
for (const name of ['fluent-button', 'fluent-text-input'])
  customElements.define(name, class extends Control {});

// Nothing has a size here: everything counts as in sight.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', { get: () => document.body });
window.ResizeObserver = class {
  constructor(private readonly tell: ResizeObserverCallback) {}

  observe(): void {
    queueMicrotask(() => {
      this.tell([], this);
    });
  }
  unobserve(): void {}
  disconnect(): void {}
};
