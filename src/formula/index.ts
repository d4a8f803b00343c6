export * from './addresses';
export { argumentsOf, calledName, callsFunction, callsOf, isCallOf, type Call } from './calls';
export {
  cellAddress,
  isToSheet,
  namedSheet,
  referenceIn,
  referenceText,
  type End,
  type NamedSheet,
  type Reference,
  type Span,
} from './references';
export {
  afterShift,
  copiedBy,
  relativeFormula,
  withReferences,
  type CellShift,
  type RelativeFormula,
} from './rewriting';
export { english, german, polish, separatorsOf, ukrainian, type Separators } from './separators';
export { tokensOf, type Token } from './tokens';
export { withSeparators } from './with-separators';
