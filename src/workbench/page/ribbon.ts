import type { Univer } from '@univerjs/core';
import { IRibbonService, RibbonPosition } from '@univerjs/ui';
import {
  ManifestError,
  type IconSet,
  type RibbonControl,
  type RibbonGroup,
} from '../manifest/manifest';
import { element } from './elements';

/** Excel's tabs by the names that manifests use, and what Univer calls them. */
const tabs: Readonly<Record<string, string>> = {
  TabHome: RibbonPosition.START,
  TabInsert: RibbonPosition.INSERT,
  TabFormulas: RibbonPosition.FORMULAS,
  TabData: RibbonPosition.DATA,
  TabView: RibbonPosition.VIEW,
};

/** The size at which an icon is shown, in CSS pixels. */
const iconSize = 20;

/**
 * Draws the add-in's groups beside Univer's own tools, each while its tab is chosen.
 * Throws {@link ManifestError} for a tab that the workbench does not have.
 * @param address where an icon of the manifest is served here
 */
export function drawRibbon(
  place: HTMLElement,
  univer: Univer,
  groups: readonly RibbonGroup[],
  address: (url: string) => string,
  press: (control: RibbonControl) => void,
): void {
  const drawn = groups.map((group) => ({ tab: univerTab(group), node: drawGroup(group) }));
  place.replaceChildren(...drawn.map(({ node }) => node));
  const ribbon = univer.__getInjector().get(IRibbonService);
  ribbon.activatedTab$.subscribe((chosen) => {
    for (const { tab, node } of drawn) node.hidden = tab !== chosen;
    // Univer's tools fold into a menu where the add-in's groups begin.
    place.parentElement?.style.setProperty('--ribbon-groups', `${place.offsetWidth}px`);
  });

  function drawGroup(group: RibbonGroup): HTMLElement {
    const controls = element('div', { class: 'controls' }, ...group.controls.map(drawControl));
    const label = element('span', { class: 'label', 'aria-hidden': 'true' }, group.label);
    const attributes = { class: 'group', role: 'group', 'aria-label': group.label };
    return element('div', attributes, controls, label);
  }

  function drawControl(control: RibbonControl): HTMLElement {
    const tipId = `tip-${control.id}`;
    const button = element(
      'button',
      { type: 'button', id: control.id, 'aria-describedby': tipId },
      element('img', {
        alt: '',
        width: String(iconSize),
        height: String(iconSize),
        srcset: iconSources(control.icons, address),
      }),
      control.label,
    );
    const tip = element(
      'div',
      { class: 'supertip', role: 'tooltip', id: tipId },
      element('strong', {}, control.supertip.title),
      control.supertip.description,
    );
    const holder = element('div', { class: 'control' }, button, tip);
    button.addEventListener('click', () => {
      holder.dataset['pressed'] = ''; // the tip has been read: it would cover what the click opens
      press(control);
    });
    holder.addEventListener('pointerleave', () => delete holder.dataset['pressed']);
    return holder;
  }
}

function univerTab({ tab, label }: RibbonGroup): string {
  const known = tabs[tab];
  if (known) return known;
  throw new ManifestError(
    `The group "${label}" asks for the tab ${tab}, which the workbench lacks.`,
  );
}

/** Every size with the screen density it is meant for, so that the browser takes the sharpest. */
function iconSources(icons: IconSet, address: (url: string) => string): string {
  const usable = [...icons].filter(([size]) => size >= iconSize);
  return usable.map(([size, url]) => `${address(url)} ${size / iconSize}x`).join(', ');
}
