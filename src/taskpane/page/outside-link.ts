import { html } from 'lit';
import { outsideIcon } from './icons';

/** A link that opens beside Excel, and says so. */
export function outsideLink(address: string, words: string) {
  return html`<a href=${address} target="_blank" rel="noreferrer"
    >${words}${outsideIcon}<span class="unseen"> (opens in the browser)</span></a
  >`;
}
