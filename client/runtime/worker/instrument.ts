/**
 * A JavaScript program that tells where it is: a call before each statement, and round each `await`. Nothing moves to another
 * line, so that lines of errors are those of the learner.
 */
import {
  type AnyNode,
  type DoWhileStatement,
  type ForInStatement,
  type ForOfStatement,
  type ForStatement,
  type Node,
  type Program,
  parse,
  type WhileStatement,
} from 'acorn';

/** How the program calls what follows it (`javascript-worker.ts`); a name that no learner takes. */
export const FOLLOWER = '$simul';
/** As the helper is called in examples; each is the one that we serve. */
const HELPER = /^(?:simul|(?:\.\/)?simul\.m?js)$/;

export type Instrumented = { readonly source: string } | { readonly message: string; readonly line: number };

/** @param helper the address of `simul.mjs` @returns the program, or the error in its syntax */
export function instrumented(source: string, helper: string): Instrumented {
  try {
    const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
    return { source: written(source, insertionsIn(program, helper)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message, loc } = error as SyntaxError & { loc?: { line: number } };
    return { message: `SyntaxError: ${message.replace(/ \(\d+:\d+\)$/, '')}`, line: loc?.line ?? 1 };
  }
}

/** Text that is put in at a place, instead of what stands up to `end`. */
type Insertion = { readonly at: number; readonly text: string; readonly end?: number };

/** What is put in before its inside stands before it, what is put in after it behind. */
function insertionsIn(program: Program, helper: string): readonly Insertion[] {
  const before: Insertion[] = [];
  const after: Insertion[] = [];
  const around = (node: Node, left: string, right: string) => {
    before.push({ at: node.start, text: left });
    after.unshift({ at: node.end, text: right });
  };
  const visit = (node: AnyNode) => {
    for (const statement of statementsOf(node))
      if (!DECLARATIONS.has(statement.type) && !('directive' in statement && statement.directive))
        before.push({ at: statement.start, text: call('at', statement) });
    for (const body of bareBodiesOf(node)) around(body, `{${call('at', body)}`, '}');
    if (node.type === 'AwaitExpression') {
      const line = lineOf(node);
      around(node, `${FOLLOWER}.back(${line},`, '))');
      // Behind the word itself: what is awaited may stand in brackets of its own.
      before.push({ at: node.start + 'await'.length, text: ` ${FOLLOWER}.parks(${line},` });
    }
    if ('source' in node && node.source?.type === 'Literal' && HELPER.test(String(node.source.value)))
      before.push({ at: node.source.start, text: JSON.stringify(helper), end: node.source.end });
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  // Where one ends and another begins at the same place, the end comes first.
  return [...after, ...before].sort((a, b) => a.at - b.at);
}

const DECLARATIONS = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'ExportAllDeclaration',
  'EmptyStatement',
]);

const lineOf = ({ loc }: Node) => loc?.start.line ?? 1;
const call = (what: string, node: Node) => `${FOLLOWER}.${what}(${lineOf(node)});`;

function statementsOf(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'Program' || node.type === 'BlockStatement' || node.type === 'StaticBlock')
    return node.body;
  return node.type === 'SwitchCase' ? node.consequent : [];
}

/** Bodies of one statement without braces. */
function bareBodiesOf(node: AnyNode): readonly AnyNode[] {
  const bodies =
    node.type === 'IfStatement' ? [node.consequent, node.alternate] : isLoop(node) ? [node.body] : [];
  return bodies.filter((one) => isNode(one) && one.type !== 'BlockStatement') as readonly AnyNode[];
}

const isLoop = (
  node: AnyNode,
): node is ForStatement | ForInStatement | ForOfStatement | WhileStatement | DoWhileStatement =>
  node.type === 'ForStatement' ||
  node.type === 'ForInStatement' ||
  node.type === 'ForOfStatement' ||
  node.type === 'WhileStatement' ||
  node.type === 'DoWhileStatement';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: AnyNode): readonly AnyNode[] => Object.values(node).flat().filter(isNode);

function written(source: string, insertions: readonly Insertion[]): string {
  let text = '';
  let done = 0;
  for (const { at, text: added, end = at } of insertions) {
    text += source.slice(done, at) + added;
    done = end;
  }
  return text + source.slice(done);
}
