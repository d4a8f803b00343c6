import { createExternal, type BoundaryHost } from './external';

/** Where the workbench's page keeps its host for the add-in's pages in its frames. */
interface WorkbenchWindow {
  readonly workbenchHost?: BoundaryHost;
}

/**
 * Stands before office.js in every page of the add-in that the workbench serves: gives the page the
 * `window.external` that Excel would. Nothing in the add-in's own files knows of it.
 */
function installBoundary(page: Window): void {
  const host = (page.parent as unknown as WorkbenchWindow).workbenchHost;
  if (page.parent === page || !host) return; // opened by itself, outside the workbench
  // office.js keeps what it found out about its host; two frames share the storage.
  page.sessionStorage.removeItem('hostInfoValue');
  Object.defineProperty(page, 'external', {
    value: createExternal((path, raise) => host.connect(path, raise), page.location.pathname),
    configurable: true,
    writable: true,
  });
}

installBoundary(window);
