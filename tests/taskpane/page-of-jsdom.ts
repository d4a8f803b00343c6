// What elements of the pane ask of a browser, and jsdom does not have.
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
