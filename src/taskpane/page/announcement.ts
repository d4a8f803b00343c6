/** Asks the pane to say a sentence to screen readers, through its one live region. */
export class Announcement extends Event {
  static readonly type = 'tankstock-announcement';

  constructor(readonly text: string) {
    super(Announcement.type, { bubbles: true, composed: true });
  }
}
