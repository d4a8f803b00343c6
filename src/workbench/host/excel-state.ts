import { regions, type RegionalSettings } from './regional-settings';

/**
 * What differs from one Excel to another, or from one moment to the next, without being part of the
 * workbook. Tests and the page switch it.
 */
export interface ExcelState {
  /** What people have put on sheets beside cells and charts. */
  putOnSheets: PutOnSheet[];
  /** Whether the workbook has the focus, and not another one. */
  focused: boolean;
  /**
   * What a new custom XML part does to undoing: it may stay when cells are undone (office-js issue
   * 6415), or empty the list of what can be undone (issue 4484). Both are reported, neither is
   * documented.
   */
  xmlPartsAndUndo: 'stay' | 'emptyTheList';
  /** How the person's computer writes numbers and lists; a page learns it when it is loaded. */
  regional: RegionalSettings;
}

/** Something that a person has put on the sheet of that name. */
export interface PutOnSheet {
  readonly sheet: string;
  /** One of Excel's types of shapes, or a comment on a cell. */
  readonly kind: 'Image' | 'GeometricShape' | 'Group' | 'Line' | 'Unsupported' | 'Comment';
}

export function createExcelState(): ExcelState {
  return {
    putOnSheets: [],
    focused: true,
    xmlPartsAndUndo: 'stay',
    regional: regions['en-US'],
  };
}
