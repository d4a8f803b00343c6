import { DOMParser as XmlParser } from '@xmldom/xmldom';

// Every page has a DOMParser; Node has none. A browser reports broken XML nowhere but in the document.
class DOMParser extends XmlParser {
  constructor() {
    super({ onError: () => undefined });
  }
}

Object.assign(globalThis, { DOMParser });
