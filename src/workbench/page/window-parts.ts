import type { Univer } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import type { TaskPane } from './task-pane';

/** A part of the window that F6 leads to. */
interface WindowPart {
  readonly hasFocus: () => boolean;
  /** False where the part is hidden. */
  readonly focus: () => boolean;
}

/** F6 leads on from sheet to ribbon to pane, and Shift+F6 back, as in Excel. */
export function leadByF6(univer: Univer, ribbon: HTMLElement, pane: TaskPane): void {
  const parts = [sheetPart(univer), ribbonPart(ribbon), pane];
  const lead = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? -1 : 1;
    const now = Math.max(
      0,
      parts.findIndex((part) => part.hasFocus()),
    );
    for (let k = 1; k < parts.length; k++) {
      if (parts.at((now + step * k) % parts.length)?.focus()) return;
    }
  };
  window.addEventListener('keydown', lead, true);
  pane.onKeyDown(lead);
}

function sheetPart(univer: Univer): WindowPart {
  const layout = univer.__getInjector().get(ILayoutService);
  return {
    hasFocus: () => layout.checkContentIsFocused(),
    focus: () => {
      layout.focus();
      return true;
    },
  };
}

function ribbonPart(ribbon: HTMLElement): WindowPart {
  return {
    hasFocus: () => ribbon.contains(document.activeElement),
    focus: () => {
      const button = ribbon.querySelector<HTMLElement>('.group:not([hidden]) button');
      button?.focus();
      return button !== null;
    },
  };
}
