import { element } from './elements';

/** The limits of the pane's width, in CSS pixels: Office's documents call 320 the narrowest. */
const width = { least: 320, usual: 350, most: 450, step: 10 };

/** The pane beside the grid. Closing hides it: the add-in's runtime lives on, as in Excel. */
export class TaskPane {
  private readonly frame: HTMLIFrameElement;
  private readonly edge: HTMLElement;
  /** Where a key was pressed last in the add-in's page. */
  private last: HTMLElement | undefined;
  private readonly heard: ((event: KeyboardEvent) => void)[] = [];

  constructor(
    private readonly place: HTMLElement,
    title: string,
  ) {
    this.frame = element('iframe', { title });
    const close = element('button', { type: 'button', 'aria-label': `Close ${title}` }, '✕');
    close.addEventListener('click', () => this.show(false));
    this.edge = this.drawEdge();
    const bar = element('header', {}, element('h2', {}, title), close);
    this.frame.addEventListener('load', () => {
      this.frame.contentWindow?.addEventListener('keydown', (event) => this.keyDown(event), true);
    });
    place.replaceChildren(this.edge, bar);
    this.resize(width.usual);
    this.show(true);
  }

  get visible(): boolean {
    return !this.place.hidden;
  }

  show(visible: boolean): void {
    this.place.hidden = !visible;
    this.place.parentElement?.toggleAttribute('data-pane-open', visible);
  }

  hasFocus(): boolean {
    return this.place.contains(document.activeElement);
  }

  /** Goes where the focus was in it last, or to its first control. */
  focus(): boolean {
    const page = this.frame.contentDocument;
    if (!this.visible || !page) return false;
    this.frame.focus();
    (this.last?.isConnected ? this.last : firstControl(page.body))?.focus();
    return true;
  }

  /** Hears the keys that are pressed in the add-in's page. */
  onKeyDown(heard: (event: KeyboardEvent) => void): void {
    this.heard.push(heard);
  }

  /** Loads the add-in's page, anew when it is there already. */
  open(address: string): void {
    this.frame.src = address;
    if (!this.frame.isConnected) this.place.append(this.frame); // on the page sooner, it would load an empty page first
  }

  private keyDown(event: KeyboardEvent): void {
    // The path begins where the focus is; the page forgets it when the focus leaves.
    this.last = event.composedPath()[0] as HTMLElement;
    for (const hear of this.heard) hear(event);
  }

  private drawEdge(): HTMLElement {
    const edge = element('div', {
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': 'Width of the task pane',
      'aria-valuemin': String(width.least),
      'aria-valuemax': String(width.most),
    });
    edge.addEventListener('pointerdown', ({ pointerId }) => edge.setPointerCapture(pointerId));
    edge.addEventListener('pointermove', ({ pointerId, clientX }) => {
      if (!edge.hasPointerCapture(pointerId)) return;
      this.resize(this.place.getBoundingClientRect().right - clientX);
    });
    edge.addEventListener('keydown', ({ key }) => {
      const steps = { ArrowLeft: 1, ArrowRight: -1 }[key];
      if (steps) this.resize(this.place.offsetWidth + steps * width.step);
    });
    return edge;
  }

  private resize(wanted: number): void {
    const pixels = Math.round(Math.min(width.most, Math.max(width.least, wanted)));
    this.edge.setAttribute('aria-valuenow', String(pixels));
    this.place.parentElement?.style.setProperty('--pane-width', `${pixels}px`);
  }
}

/** What Tab reaches first, in the shadow of elements too. */
function firstControl(root: ParentNode): HTMLElement | undefined {
  for (const part of root.querySelectorAll<HTMLElement>('*')) {
    if (part.tabIndex >= 0 && part.checkVisibility()) return part;
    const inside = part.shadowRoot && firstControl(part.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}
