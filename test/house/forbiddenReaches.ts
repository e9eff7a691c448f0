// Finds what a file reaches for without importing it: clocks and chance in the rules, the environment outside its two
// readers. What may be imported is borderRefusal's.
import ts from 'typescript';

const pureRooms = /^(domain|contract)\//;
const environmentReaders = /^bot\/(main|config)\.ts$|^bot\/config\//;
const productRooms = /^(domain|contract|locales|bot|tab)\//;

const impure = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'Temporal.Now',
  'crypto',
  'globalThis.crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

/** One sentence for each thing the file should be handed instead of taking. */
export function forbiddenReaches(filePath: string, text: string): string[] {
  if (!productRooms.test(filePath)) return [];
  const source = ts.createSourceFile(filePath, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const sentence = judge(filePath, node);
    if (sentence)
      found.push(`${filePath}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${sentence}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function judge(filePath: string, node: ts.Node): string | undefined {
  if (pureRooms.test(filePath)) {
    const clock = takesFromTheWorld(node);
    if (clock)
      return `uses ${clock}: time, ids and chance are arguments of the rules, so that a rule can be tested and run twice.`;
  }
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' && !environmentReaders.test(filePath)) {
    return 'reads process.env: only bot/main and bot/config do; take a setting as an argument.';
  }
  return undefined;
}

function takesFromTheWorld(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText();
    if (called === 'Date') return 'Date()';
    return impure.has(called) ? called : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const owner = node.expression.getText();
    return ['crypto', 'globalThis.crypto', 'Temporal.Now'].includes(owner) ? owner : undefined;
  }
  return undefined;
}
