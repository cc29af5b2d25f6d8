import { parse } from 'acorn';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { fallbackOf, oldestBrowsers, transformOf } from './oldest-browsers.ts';

/** As the build makes them, without writing them. */
let files: readonly { readonly name: string; readonly text: string }[] = [];
const ending = (end: string) => files.filter(({ name }) => name.endsWith(end));

beforeAll(async () => {
  const made = (await build({ logLevel: 'silent', build: { write: false } })) as Rollup.RollupOutput;
  files = made.output.map((file) => ({
    name: file.fileName,
    text: file.type === 'chunk' ? file.code : String(new TextDecoder().decode(Buffer.from(file.source))),
  }));
}, 60_000);

/** Chrome 90 and Safari 15.4 read ECMAScript 2022, but for a few pieces of it; these are what is found of those. */
function tooNew(code: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
    const { type, operator, left, regex } = node as Syntax;
    if (type === 'StaticBlock') found.push('static { }');
    if (operator === 'in' && left?.type === 'PrivateIdentifier') found.push('#field in object');
    if (regex && (/\(\?<[=!]/.test(regex.pattern) || regex.flags.includes('v'))) found.push(regex.pattern);
    Object.values(node).forEach(look);
  };
  look(parse(code, { ecmaVersion: 2022, sourceType: 'module' }));
  return found;
}
type Syntax = {
  readonly type?: string;
  readonly operator?: string;
  readonly left?: { readonly type: string };
  readonly regex?: { readonly pattern: string; readonly flags: string };
};

describe('the built files', () => {
  it('are made for every browser in package.json', () =>
    expect(oldestBrowsers).toEqual(['chrome90', 'edge90', 'safari15.4', 'ios15.4', 'firefox115']));

  it('contain no syntax that the oldest of them cannot read', () => {
    expect(ending('.js').length).toBeGreaterThan(40);
    for (const { name, text } of ending('.js')) expect([name, ...tooNew(text)]).toEqual([name]);
  });

  it('say to older ones in ECMAScript 5 that they are too old', () => {
    for (const { text } of ending('too-old.js')) parse(text, { ecmaVersion: 5 });
    expect(ending('too-old.js')).toHaveLength(1);
  });

  it('use nothing bare that one of them lacks, but for what polyfills.ts brings', () => {
    const lacked =
      /URL\.parse|AbortSignal\.(timeout|any)\(\w|\b(Object|Map)\.groupBy|[^.\w]structuredClone\(|randomUUID|new (De)?CompressionStream|withResolvers|OffscreenCanvas\(|\.(toSorted|toReversed)\(|Array\.fromAsync/;
    for (const { name, text } of ending('.js'))
      expect([name, lacked.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  it('give every newer value of their styles one before it, or ask first', () => {
    for (const { name, text } of ending('.css')) expect([name, ...bare(text)]).toEqual([name]);
  });

  it('select and lay out by nothing that one of them lacks, or ask first', () => {
    expect(ending('.css').length).toBeGreaterThan(10);
    for (const { name, text } of ending('.css'))
      expect([name, TOO_NEW_IN_STYLES.exec(withoutAsked(text))?.[0]]).toEqual([name, undefined]);
  });

  it('move, turn and stretch things in those that know it by transform alone', () => {
    const all = ending('.css').map(({ text }) => text);
    const still = all.flatMap((text) => [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)]);
    const moved = still.filter(
      ([, selector = '', body = '']) => !/^(to|from|\d+%)/.test(selector) && MOVED.test(body),
    );
    expect(moved.length).toBeGreaterThan(4);
    for (const [, selector = ''] of moved) {
      const older = `@supports not (translate:0){${selector}{transform:`;
      expect([selector, all.some((text) => text.includes(older))]).toEqual([selector, true]);
    }
  });
});

const MOVED = /(^|;)(translate|rotate|scale):/;

/** Younger than Chrome 90, Safari 15.4 or Firefox 115, as caniuse.com has it, and no harmless decoration. */
const TOO_NEW_IN_STYLES = new RegExp(
  [
    ':has\\(|:user-(in)?valid|:popover-open|:state\\(|[{;}]&',
    '@(layer|scope|starting-style|property|position-try|view-transition)',
    '@media[^{]*[<>]',
    '\\b(light-dark|oklch|oklab|lch|hwb|round|mod|rem|sin|cos|tan|pow|sqrt|hypot|anchor|sibling-index)\\(',
    '(field-sizing|animation-timeline|position-anchor|interpolate-size|grid-lanes|animation-composition):',
    'overflow(-[xy])?:clip|(^|[^-])mask:(?<!-webkit-mask:[^;{}]*;mask:)',
  ].join('|'),
);

/** But for what stands behind a question whether the browser knows it. */
function withoutAsked(css: string): string {
  return css.replace(/@supports [^{]*\{([^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

/** Declarations with a newer unit or colour that follow no other of the same property. */
function bare(css: string): string[] {
  const asked = css.replace(
    /@supports \((width|color|min-height|grid-template-rows):[^{]*\{[^{}]*\{[^{}]*\}\}/g,
    '',
  );
  return asked.split(/[{}]/).flatMap((block) => {
    const all = block.split(';');
    return all.filter(
      (one, at) =>
        /\d(dvh|svh|lvh|cq\w+)\b|color-mix\(|subgrid/.test(one) &&
        !all.slice(0, at).some((before) => before.startsWith(`${one.split(':')[0]}:`)),
    );
  });
}

describe('what an older browser is given instead', () => {
  it('is a transform for what moves by a property of its own', () => {
    expect(transformOf('translate', '0 calc(-100% + 10px)')).toBe('translate(0, calc(-100% + 10px))');
    expect(transformOf('scale', '-1 1')).toBe('scale(-1, 1)');
  });
  it('is the window for the container that fills it', () =>
    expect(fallbackOf('height', 'clamp(72px, 14cqh, 120px)')).toBe('clamp(72px, 14vh, 120px)'));
  it('is the whole colour of a line, and what a surface has more of', () => {
    expect(fallbackOf('border', '2px solid color-mix(in srgb, var(--ink) 30%, transparent)')).toBe(
      '2px solid var(--ink)',
    );
    expect(fallbackOf('background', 'color-mix(in srgb, var(--ready) 45%, transparent)')).toBe('transparent');
    expect(fallbackOf('background', 'color-mix(in srgb, var(--paper) 86%, transparent)')).toBe(
      'var(--paper)',
    );
  });
});
