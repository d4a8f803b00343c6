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
  /** Whether sheets can be neither added, deleted nor renamed; no file keeps it. */
  structureProtected: boolean;
  /** How sheets are printed, by sheet id. */
  readonly pageLayouts: Map<string, PageLayout>;
  /** Whether days are counted from 1904 instead of 1900. */
  dates1904: boolean;
  /** Sheets that only an add-in can show again, by id. */
  readonly veryHidden: Set<string>;
}

/** Excel.PageLayout: only what somebody has set. Margins are points. */
export interface PageLayout {
  readonly orientation?: string;
  readonly paperSize?: string;
  readonly zoom?: {
    /** Per cent. */
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly headerMargin?: number;
  readonly footerMargin?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  /** Addresses on the sheet. */
  readonly printArea?: string;
  readonly titleRows?: string;
  readonly titleColumns?: string;
}

export function createDocumentState(name: string): DocumentState {
  return {
    name,
    settings: new Map(),
    savedSettings: new Map(),
    xmlParts: new Map(),
    protection: new Map(),
    structureProtected: false,
    pageLayouts: new Map(),
    dates1904: false,
    veryHidden: new Set(),
  };
}
