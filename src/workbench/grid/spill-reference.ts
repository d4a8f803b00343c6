import {
  IUniverInstanceService,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  BaseFunction,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IFormulaRuntimeService,
  IFunctionService,
  LexerTreeBuilder,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';

/** The name that files give the operator: `A1#` stands in xlsx as ANCHORARRAY(A1). */
const FUNCTION = 'ANCHORARRAY';

/**
 * Teaches Univer `A1#`, the whole spill of the formula in A1: its parser knows the sign and then
 * gives up on it. The formula keeps its text; only what is calculated calls a function instead.
 */
export function teachSpillReferences(univer: Univer): void {
  const injector = univer.__getInjector();
  const model = injector.get(FormulaDataModel);
  const runtime = injector.get(IFormulaRuntimeService);
  const functions = injector.get(IFunctionService);
  const workbooks = injector.get(IUniverInstanceService);
  functions.registerExecutors(new AnchorArray(model, runtime, workbooks));
  const lexer = injector.get(LexerTreeBuilder);
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) => treeBuilder(withFunctions(formula), ...rest);
}

/** Text, quoted sheet names and brackets, in which a # means something else, or the operator. */
const PARTS =
  /"(?:[^"]|"")*"|\[[^\]]*\]|((?:(?:'(?:[^']|'')+'|[\w.]+)!)?[\p{L}_$][\p{L}\d_.$]*)#(?![\p{L}/])|'(?:[^']|'')*'/gu;

/** `SUM(A1#)` → `SUM(ANCHORARRAY(A1))` */
function withFunctions(formula: string): string {
  if (!formula.includes('#')) return formula;
  return formula.replace(PARTS, (part: string, reference: string | undefined) =>
    reference === undefined ? part : `${FUNCTION}(${reference})`,
  );
}

/**
 * It depends on the anchor alone, since a spill changes only with its formula. So it is no "address
 * function" of Univer's: all that these depend on is worked out before every calculation.
 */
class AnchorArray extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  constructor(
    private readonly model: FormulaDataModel,
    private readonly runtime: IFormulaRuntimeService,
    private readonly workbooks: IUniverInstanceService,
  ) {
    super(FUNCTION);
  }

  override calculate(...[anchor]: BaseValueObject[]): BaseValueObject {
    const reference = anchor as FunctionVariantType | undefined;
    if (!(reference instanceof BaseReferenceObject)) return ErrorValueObject.create(ErrorType.REF);
    const { startRow, startColumn } = reference.getRangePosition();
    const unitId = reference.getUnitId();
    const sheetId = reference.getSheetId();
    const spill =
      this.runtime.getUnitArrayFormula()[unitId]?.[sheetId]?.[startRow]?.[startColumn] ??
      this.model.getArrayFormulaRange()[unitId]?.[sheetId]?.[startRow]?.[startColumn];
    if (!spill) {
      // A formula that has not been calculated, or gives one value, has its own cell only.
      return this.hasFormula(unitId, sheetId, startRow, startColumn)
        ? (anchor as BaseValueObject)
        : ErrorValueObject.create(ErrorType.REF);
    }
    return this.createReferenceObject(reference, spill) as unknown as BaseValueObject;
  }

  /** Asks the cell itself: the model's data of all formulas are put together anew for each asking. */
  private hasFormula(unitId: string, sheetId: string, row: number, column: number): boolean {
    const workbook = this.workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const cell = workbook?.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
    return Boolean(cell?.f ?? cell?.si);
  }
}
