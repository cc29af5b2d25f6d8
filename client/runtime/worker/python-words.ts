/** What went wrong in a Python program, in its own words and, where these help nobody, in plainer ones. */
import { runtime as words } from '../../../shared/text/code/runtime.ts';

const NETWORK = /^(requests|httpx|aiohttp|urllib3|websockets?|http|ssl|socket)\b/;
const { hints } = words;

/** Each: what it is recognised by, and what it means. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^SyntaxError: .*('await' outside|asynchronous comprehension outside|'async (with|for)' outside)/,
    hints.notAsync,
  ],
  [/^TypeError: .*(can't be awaited|can't be used in 'await' expression)/, hints.notAwaitable],
  [/^(TypeError|AttributeError): .*'coroutine'/, hints.unawaited],
  [/^(TypeError|ValueError): (a|A) coroutine was expected/, hints.notAwaitable],
  [/^RuntimeError: .*cannot be called from a running event loop/, hints.loopRuns],
  [/^(OSError|ConnectionError|([\w.]*\.)?URLError|gaierror)\b/, hints.noSockets],
];

/**
 * @param message Python's own: `NameError: name 'board' is not defined`
 * @param module which an import has not found
 * @returns the same, and a sentence where one helps
 */
export function pythonWords(message: string, module: string | null = null): string {
  const plain = message.split('\n', 1)[0] as string;
  const hint = module === null ? meaningOf(plain) : NETWORK.test(module) ? noNetwork(module) : hints.noModule;
  return hint ? `${plain}${/[.!?]$/.test(plain) ? '' : '.'} ${hint}` : plain;
}

const meaningOf = (message: string) => MEANINGS.find(([pattern]) => pattern.test(message))?.[1];
const noNetwork = (module: string) => hints.noNetwork.replace('{{module}}', module);
