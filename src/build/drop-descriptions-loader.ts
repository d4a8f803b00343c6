import ts from 'typescript';

/**
 * Leaves out of a contract what no call needs: descriptions, units, the kind of result and whether
 * Excel may cancel, which stand in functions.json and in the help.
 */
export default function dropDescriptionsLoader(source: string): string {
  const file = ts.createSourceFile('contract.ts', source, ts.ScriptTarget.ES2022);
  const dropped: ts.ObjectLiteralElementLike[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isObjectLiteralExpression(node)) dropped.push(...describing(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return dropped
    .sort((a, b) => b.pos - a.pos)
    .reduce((text, property) => without(text, property, file), source);
}

const describingNames = ['description', 'unit', 'result', 'cancelable'];

function describing({ properties }: ts.ObjectLiteralExpression, file: ts.SourceFile) {
  return properties.filter(({ name }) => describingNames.includes(name?.getText(file) ?? ''));
}

/** With the comma after it, where there is one. */
function without(text: string, property: ts.Node, file: ts.SourceFile): string {
  const after = text.slice(property.end).replace(/^\s*,/, '');
  return text.slice(0, property.getStart(file)) + after;
}
