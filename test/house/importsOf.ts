// Reads what a source file imports, in every way TypeScript can say it; whether it may is for the border rules.
import path from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written: `./circle`, `zod`, `node:fs`. */
  specifier: string;
  /** For our own files: the path from the project's root without its extension; undefined for packages. */
  ours: string | undefined;
  /** For packages: its name; undefined for our own files. */
  package: string | undefined;
  /** True if nothing of it is left when the program runs. */
  typeOnly: boolean;
}

/** Static, dynamic, `require`d, re-exported and type imports of one file, in the order they stand. */
export function importsOf(filePath: string, text: string): Import[] {
  const source = ts.createSourceFile(filePath, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push(describe(filePath, node.text, typeOnly));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node.moduleReference.expression, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isLoading(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false; // imported for its effects
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
}

function isLoading(expression: ts.Expression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return expression.getText() === 'require' || expression.getText() === 'require.resolve';
}

function describe(filePath: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(filePath), specifier));
    return { specifier, ours: target.replace(/\.(ts|tsx|js|jsx|mjs|cjs)$/, ''), package: undefined, typeOnly };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return { specifier, ours: undefined, package: name, typeOnly };
}
