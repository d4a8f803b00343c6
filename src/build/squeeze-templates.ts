import ts from 'typescript';
import { squeezeStyles } from './squeeze-styles';
import { dropUnusedVariants } from './unused-variants';

/**
 * The source of a module with the templates of its elements squeezed: styles without blanks and
 * rules that no element matches, markup with one blank for each run that holds a line break.
 * Minifiers leave templates alone.
 */
export function squeezeTemplates(source: string, fileName: string): string {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022);
  const pieces: TemplatePiece[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTaggedTemplateExpression(node)) pieces.push(...piecesOf(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return pieces
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, squeezed }) => text.slice(0, start) + squeezed + text.slice(end),
      source,
    );
}

/** A stretch of the source and what stands there instead. */
interface TemplatePiece {
  readonly start: number;
  readonly end: number;
  readonly squeezed: string;
}

function piecesOf(node: ts.TaggedTemplateExpression, file: ts.SourceFile): TemplatePiece[] {
  switch (node.tag.getText(file)) {
    case 'css':
    case 'css.partial':
      return [stylesPiece(node, file)];
    case 'html':
    case 'svg':
      return literalsOf(node, file).map((piece) => ({
        ...piece,
        squeezed: piece.squeezed.replace(/<!--[\s\S]*?-->/g, '').replace(/\s*\n\s*/g, ' '),
      }));
    default:
      return [];
  }
}

/** Styles are squeezed in one, with numbered marks for what is filled in: a rule that goes takes its marks with it. */
function stylesPiece(node: ts.TaggedTemplateExpression, file: ts.SourceFile): TemplatePiece {
  const literals = literalsOf(node, file);
  const [first] = literals;
  const last = literals.at(-1);
  if (!first || !last) throw new Error('A template has at least one literal.');
  const marked = literals
    .map(({ squeezed }, i) => (i === 0 ? '' : mark(i - 1)) + squeezed)
    .join('');
  const filled = dropUnusedVariants(squeezeStyles(marked)).replace(marks, (_mark, number) => {
    const before = literals[Number(number)];
    const after = literals[Number(number) + 1];
    return file.text.slice(before?.end, after?.start);
  });
  return { start: first.start, end: last.end, squeezed: filled };
}

const mark = (number: number) => `\uE000${String(number)}\uE000`;
const marks = /\uE000(\d+)\uE000/g;

/** The literal stretches of a template, without the backticks and the `${` `}` around what is filled in. */
function literalsOf(
  { template }: ts.TaggedTemplateExpression,
  file: ts.SourceFile,
): TemplatePiece[] {
  const literals = ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map((span) => span.literal)]
    : [template];
  return literals.map((literal) => {
    const start = literal.getStart(file) + 1; // after ` or }
    const isLast = literal.kind === ts.SyntaxKind.TemplateTail || literal === template;
    const end = literal.end - (isLast ? 1 : 2); // before ` or ${
    return { start, end, squeezed: file.text.slice(start, end) };
  });
}
