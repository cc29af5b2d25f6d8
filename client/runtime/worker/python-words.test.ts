import { describe, expect, it } from 'vitest';
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import { pythonWords } from './python-words.ts';

const { hints } = words;

describe('an error of a program', () => {
  it('speaks for itself where it can', () => {
    const message = "NameError: name 'board' is not defined. Did you mean: 'boards'?";
    expect(pythonWords(message)).toBe(message);
    expect(pythonWords('ValueError: a\nb')).toBe('ValueError: a');
  });

  it.each([
    ["SyntaxError: 'await' outside function", hints.notAsync],
    ["SyntaxError: 'async with' outside async function", hints.notAsync],
    ["TypeError: 'NoneType' object can't be awaited", hints.notAwaitable],
    ["TypeError: 'coroutine' object is not iterable", hints.unawaited],
    ["AttributeError: 'coroutine' object has no attribute 'over'", hints.unawaited],
    ['RuntimeError: asyncio.run() cannot be called from a running event loop', hints.loopRuns],
    ['OSError: [Errno 53] Socket not connected', hints.noSockets],
    ['urllib.error.URLError: <urlopen error>', hints.noSockets],
  ])('%s is told in plainer words too', (message, hint) =>
    expect(pythonWords(message)).toBe(`${message}. ${hint}`),
  );

  it('says which packages are not here, and why', () => {
    expect(pythonWords("ModuleNotFoundError: No module named 'requests'", 'requests')).toContain(
      'The package requests is not here: a program in the browser can’t open connections',
    );
    expect(pythonWords("ModuleNotFoundError: No module named 'x'", 'x')).toContain(hints.noModule);
  });
});
