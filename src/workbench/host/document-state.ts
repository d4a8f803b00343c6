/** What a workbook keeps besides its sheets. Plain data, so that a file can hold it. */
export interface DocumentState {
  /** The file's name. */
  name: string;
  /** Workbook.settings: JSON values by key. */
  readonly settings: Map<string, unknown>;
  /** Office.context.document.settings, as saveAsync wrote them: JSON texts by name. */
  readonly savedSettings: Map<string, string>;
  /** Custom XML parts: the XML by id. */
  readonly xmlParts: Map<string, string>;
  /** Protected sheets and the options they were protected with, by sheet id. */
  readonly protection: Map<string, Readonly<Record<string, unknown>>>;
  /** Sheets that only an add-in can show again, by id. */
  readonly veryHidden: Set<string>;
}

export function createDocumentState(name: string): DocumentState {
  return {
    name,
    settings: new Map(),
    savedSettings: new Map(),
    xmlParts: new Map(),
    protection: new Map(),
    veryHidden: new Set(),
  };
}
