import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import type { WorkbookEdition } from '../../src/excel/edition/workbook-edition';
import type { CellAddress } from '../../src/excel/selection';
import { Announcement } from '../../src/taskpane/page/announcement';
import {
  editionContext,
  selectionContext,
  workbookContext,
  type Workbook,
  type WorkbookState,
} from '../../src/taskpane/workbook/workbook';

type Tag = keyof HTMLElementTagNameMap;

/** A workbook that answers what a test says, and fails the test that asks it for more. */
export function fakeWorkbook(answers: Partial<Workbook>): Workbook {
  return new Proxy(answers as Workbook, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      throw new Error(`The workbook was asked for ${String(name)}`);
    },
  });
}

/** An answer of Excel that comes when the test says so. */
export function lateAnswer<T>() {
  let give: (answer: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => (give = resolve));
  return { answer, give };
}

/** An element of the pane as a person meets it, without Excel. */
export class Shown<Element extends HTMLElement> {
  /** What it had screen readers say. */
  readonly said: string[] = [];

  constructor(
    readonly element: Element,
    private readonly workbook: ContextProvider<typeof workbookContext>,
    private readonly selection: ContextProvider<typeof selectionContext>,
  ) {
    element.addEventListener(Announcement.type, (event) => {
      if (event instanceof Announcement) this.said.push(event.text);
    });
  }

  /** What is read in it, but for what is hidden. */
  get text(): string {
    return textOf(this.element).replace(/\s+/g, ' ').trim();
  }

  /** The names of the buttons that can be pressed. */
  get buttons(): readonly string[] {
    return this.all('fluent-button, button')
      .filter((button) => !isGreyed(button))
      .map(nameOf);
  }

  /** All that a selector finds, through the borders of elements. */
  all<Found extends HTMLElement = HTMLElement>(selector: string): readonly Found[] {
    return elementsIn(this.element).filter((each): each is Found => each.matches(selector));
  }

  /** The button, field or choice of that name. */
  named(name: string | RegExp): HTMLElement {
    const found = this.all('fluent-button, button, input, select, textarea, summary').filter(
      (each) => (typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each))),
    );
    const [only] = found;
    if (!only || found.length > 1)
      throw new Error(`${String(found.length)} named ${String(name)} in: ${this.text}`);
    return only;
  }

  /** Presses what is named so; `times` in quick succession. A greyed button gets its clicks too. */
  async press(name: string | RegExp, times = 1): Promise<void> {
    const button = this.named(name);
    button.focus();
    for (let detail = 1; detail <= times; detail += 1)
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
    await settled();
  }

  /** Chooses one of several. */
  async choose(name: string | RegExp): Promise<void> {
    await this.check(name, () => true);
  }

  /** Ticks a box, or takes its tick away. */
  async tick(name: string | RegExp): Promise<void> {
    await this.check(name, (checked) => !checked);
  }

  private async check(name: string | RegExp, to: (checked: boolean) => boolean): Promise<void> {
    const choice = this.named(name) as HTMLInputElement;
    choice.checked = to(choice.checked);
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  }

  /** Picks a value of a list, or types into a field. */
  async pick(name: string | RegExp, value: string): Promise<void> {
    const field = this.named(name) as HTMLInputElement | HTMLSelectElement;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  }

  async select(selection: CellAddress | undefined): Promise<void> {
    this.selection.setValue(selection);
    await settled();
  }

  async become(workbook: WorkbookState): Promise<void> {
    this.workbook.setValue(workbook);
    await settled();
  }

  async set(properties: Partial<Element>): Promise<void> {
    Object.assign(this.element, properties);
    await settled();
  }

  /** What it raises of a kind, from now on. */
  raised<E extends Event>({ type }: { readonly type: string }): E[] {
    const events: E[] = [];
    this.element.addEventListener(type, (event) => events.push(event as E));
    return events;
  }
}

/** Shows one element by itself in an empty page. */
export async function show<Name extends Tag>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  workbook: WorkbookState = 'starting',
  edition?: WorkbookEdition,
): Promise<Shown<HTMLElementTagNameMap[Name]>> {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const workbooks = new ContextProvider(page, { context: workbookContext, initialValue: workbook });
  const selections = new ContextProvider(page, { context: selectionContext });
  new ContextProvider(page, { context: editionContext, initialValue: edition });
  const element = document.createElement(name);
  Object.assign(element, properties);
  const shown = new Shown(element, workbooks, selections);
  page.append(element);
  await settled();
  return shown;
}

/** A test may stop the clock that the pane goes by. */
const ownTimeout = setTimeout;

/** Once nothing in the page waits to be drawn. */
export async function settled(): Promise<void> {
  do await new Promise((resolve) => ownTimeout(resolve, 0));
  while (elementsIn(document.body).some((each) => (each as Partial<LitElement>).isUpdatePending));
}

/** The children as they are drawn: those of its shadow, and what stands in slots. */
function childrenOf(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement) {
    const slotted = node.assignedNodes();
    if (slotted.length > 0) return slotted;
  }
  const within = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...within.childNodes];
}

function elementsIn(node: Node): readonly HTMLElement[] {
  return childrenOf(node).flatMap((child) =>
    child instanceof HTMLElement ? [child, ...elementsIn(child)] : [],
  );
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLElement && (node.hidden || node.matches('style'))) return '';
  const text = childrenOf(node).map(textOf).join('');
  const isBlock = node instanceof Element && !node.matches('span, b, code, a');
  return isBlock ? `${text} ` : text;
}

function nameOf(element: HTMLElement): string {
  const label =
    element.getAttribute('aria-label') ??
    textOf(element.closest('label')?.querySelector('span') ?? element.closest('label') ?? element);
  return label.replace(/\s+/g, ' ').trim();
}

const isGreyed = (button: HTMLElement): boolean =>
  button.hasAttribute('disabled-focusable') || button.hasAttribute('disabled');
