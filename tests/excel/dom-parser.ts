import { DOMParser } from '@xmldom/xmldom';

// Every page has a DOMParser; Node has none.
Object.assign(globalThis, { DOMParser });
