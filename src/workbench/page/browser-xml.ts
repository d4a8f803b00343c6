type OnError = (level: 'fatalError', message: string) => void;

/** What manifests and XML parts need of @xmldom/xmldom, from the browser's own parser. */
export class DOMParser {
  private readonly onError: OnError;

  constructor({ onError }: { onError: OnError }) {
    this.onError = onError;
  }

  /** The document, or an error in its place: `onError` is told of it. */
  parseFromString(text: string, type: 'text/xml'): Document {
    const parsed = new globalThis.DOMParser().parseFromString(text, type);
    const [error] = parsed.getElementsByTagName('parsererror');
    if (error) this.onError('fatalError', (error.querySelector('div') ?? error).textContent ?? '');
    return parsed;
  }
}
