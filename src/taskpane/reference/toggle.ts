/** Asks to open or close a group or an entry; the list decides, so that one entry is open at a time. */
export class Toggle extends Event {
  static readonly type = 'tankstock-toggle';

  constructor(readonly name: string) {
    super(Toggle.type, { bubbles: true, composed: true });
  }
}
