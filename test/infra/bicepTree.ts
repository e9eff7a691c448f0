// Parses a Bicep file with the grammar's own parser, so that tests can judge what is deployed without Azure.
import { readFileSync } from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';
import type { Node } from 'web-tree-sitter';

/** The tree's root; `hasError` says whether any of it is not Bicep. */
export async function bicepTree(text: string): Promise<Node> {
  await Parser.init();
  const language = await Language.load(readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  const tree = new Parser().setLanguage(language).parse(text);
  if (!tree) throw new Error('The Bicep parser gave no tree.');
  return tree.rootNode;
}
