import { element } from './elements';

/** Shows one sentence above everything until it is closed; the next one takes its place. */
export function showNotice(sentence: string): void {
  document.querySelector('.notice')?.remove();
  const close = element('button', { type: 'button', 'aria-label': 'Close the notice' }, '✕');
  const notice = element('div', { class: 'notice', role: 'alert' }, sentence, close);
  close.addEventListener('click', () => notice.remove());
  document.body.append(notice);
}
