/**
 * In the workbench's page, with `npm run dev` only. When the add-in has changed, its page starts again and the workbook
 * stays. When the workbench has changed, all of it starts again: the browser asks first where work would be lost.
 */
const changes = new EventSource('changes');
changes.addEventListener('workbench', () => location.reload());
changes.addEventListener('add-in', () => {
  const frame = document.querySelector<HTMLIFrameElement>('#pane iframe');
  const open = tabsIn(frame).find((tab) => tab.ariaSelected === 'true');
  frame?.addEventListener('load', () => openTab(frame, open?.id), { once: true });
  frame?.contentWindow?.location.reload();
});

/** The pane begins with its first tab; who works on another one wants to see that. */
function openTab(frame: HTMLIFrameElement, id: string | undefined): void {
  const tab = tabsIn(frame).find((one) => one.id === id);
  if (tab?.ariaSelected === 'false') tab.click();
}

function tabsIn(frame: HTMLIFrameElement | null): HTMLElement[] {
  const page = frame?.contentDocument;
  return page ? elementsOf(page).filter((element) => element.role === 'tab') : [];
}

/** Those in the shadow of others too. */
function elementsOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...elementsOf(element.shadowRoot)] : [element],
  );
}

export {};
