import type { FWorkbook } from '@univerjs/sheets/facade';

type FDefinedName = ReturnType<FWorkbook['getDefinedNames']>[number];

/** A defined name. */
export interface NameInfo {
  readonly name: string;
  /** What it stands for, without the leading `=`: an address or a formula. */
  readonly reference: string;
  readonly comment: string;
  /** The sheet it belongs to; undefined for the workbook's own names. */
  readonly sheetId: string | undefined;
}

/** The workbook's defined names. */
export class Names {
  constructor(private readonly workbook: FWorkbook) {}

  all(): NameInfo[] {
    return this.workbook.getDefinedNames().map(info);
  }

  /** The sheet's own name first, then the workbook's. */
  find(name: string, sheetId?: string): NameInfo | undefined {
    const alike = this.all().filter((n) => n.name.toLowerCase() === name.toLowerCase());
    return alike.find((n) => n.sheetId === sheetId) ?? alike.find((n) => n.sheetId === undefined);
  }

  /** @param reference without the leading `=` */
  add(name: string, reference: string, comment: string, sheetId: string | undefined): void {
    // Univer puts the = before it.
    const builder = this.workbook.newDefinedNameBuilder().setName(name).setFormula(reference);
    builder.setComment(comment);
    const sheet = sheetId === undefined ? undefined : this.workbook.getSheetBySheetId(sheetId);
    const scoped = sheet ? builder.setScopeToWorksheet(sheet) : builder.setScopeToWorkbook();
    this.workbook.insertDefinedNameBuilder(scoped.build());
  }

  setReference(name: string, sheetId: string | undefined, reference: string): void {
    this.definedName(name, sheetId)?.setFormula(reference);
  }

  delete(name: string, sheetId: string | undefined): void {
    this.definedName(name, sheetId)?.delete();
  }

  private definedName(name: string, sheetId: string | undefined): FDefinedName | undefined {
    return this.workbook
      .getDefinedNames()
      .find((n) => n.getName().toLowerCase() === name.toLowerCase() && scopeOf(n) === sheetId);
  }
}

function scopeOf(name: FDefinedName): string | undefined {
  return name.isWorkbookScope() ? undefined : name.getLocalSheetId();
}

function info(name: FDefinedName): NameInfo {
  return {
    name: name.getName(),
    reference: name.getFormulaOrRefString().replace(/^=/, ''),
    comment: name.getComment() ?? '',
    sheetId: scopeOf(name),
  };
}
