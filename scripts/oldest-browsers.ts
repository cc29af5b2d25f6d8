/** The browsers that Simul supports, as the build understands them, and what the oldest of them lack in CSS. */
import { readFileSync } from 'node:fs';
import type { CSSOptions } from 'vite';

type PostCss = Exclude<NonNullable<CSSOptions['postcss']>, string>;
type Plugin = Extract<NonNullable<PostCss['plugins']>[number], { readonly postcssPlugin: string }>;

/** The one list: `browserslist` in package.json. */
const { browserslist } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const NAMES: Readonly<Record<string, string>> = {
  chrome: 'chrome',
  edge: 'edge',
  safari: 'safari',
  ios_saf: 'ios',
  firefox: 'firefox',
};

/** `chrome >= 90` is `chrome90` to vite; a Samsung Internet is the Chrome inside it. */
export const oldestBrowsers: string[] = browserslist.flatMap((line: string) => {
  const [name = '', , version] = line.split(' ');
  return NAMES[name] ? [`${NAMES[name]}${version}`] : [];
});

/** Dynamic viewport units (Chrome 108), container units (Chrome 105, Safari 16), mixed colours (Chrome 111, Safari 16.2). */
const NEWER = /\b\d*\.?\d+(?:dvh|cqw|cqh)\b|color-mix/;
const MIXES = '(color: color-mix(in srgb, red 50%, blue))';
/** Two colours, the first with its share. */
const MIX = /color-mix\(in \w+, *([^,()]+|var\([^)]*\))(?: (\d+)%)?, *([^,()]+|var\([^)]*\))(?: (\d+)%)?\)/g;

/**
 * The value for a browser that lacks the unit or the mix: the window for the container, which fills it; of two colours
 * the one that a line needs, or that a surface has more of.
 */
export function fallbackOf(property: string, value: string): string {
  const isLine = /border|stroke|outline/.test(property);
  return value
    .replace(/(\d)dvh\b/g, '$1vh')
    .replace(/(\d)cq([wh])\b/g, '$1v$2')
    .replace(MIX, (_, first, share, second, other) =>
      isLine || Number(share ?? 100 - Number(other)) >= 50 ? first : second,
    );
}

/** What moves, turns or stretches by a property of its own (Chrome 104) did so by `transform` before. */
const MOVES = /^(translate|rotate|scale)$/;
const BETWEEN_PARTS = / +(?![^(]*\))/;

/** `translate: -50% 0` as the function of `transform` that does the same. */
export function transformOf(property: string, value: string): string {
  return `${property}(${value.split(BETWEEN_PARTS).join(', ')})`;
}

/** A PostCSS plugin (PostCSS is a part of vite): whoever lacks the newer value keeps the one before it. */
export const cssFallbacks: Plugin = {
  postcssPlugin: 'simul-css-fallbacks',
  Once(sheet, { AtRule }) {
    sheet.walkDecls(MOVES, ({ prop, value, parent: rule }) => {
      // What runs for a moment may as well stand still.
      if (rule?.type !== 'rule' || /^@keyframes/.test(String(rule.parent))) return;
      const older = rule.clone({ nodes: [] }).append({ prop: 'transform', value: transformOf(prop, value) });
      rule.after(new AtRule({ name: 'supports', params: 'not (translate: 0)', nodes: [older] }));
    });
  },
  Declaration(declaration, { AtRule }) {
    const { prop, value, parent: rule } = declaration;
    const asked = NEWER.exec(value)?.[0].replace(/^[\d.]+/, '1');
    if (asked === undefined || declaration.prev()?.toString().startsWith(`${prop}:`)) return;
    if (!prop.startsWith('--')) return void declaration.cloneBefore({ value: fallbackOf(prop, value) });
    // A browser keeps what a custom property says whether it understands it or not.
    if (rule?.parent?.type === 'atrule' || rule?.type !== 'rule') return;
    const newer = rule.clone({ nodes: [] }).append(declaration.clone());
    rule.after(
      new AtRule({
        name: 'supports',
        params: asked === 'color-mix' ? MIXES : `(width: ${asked})`,
        nodes: [newer],
      }),
    );
    declaration.value = fallbackOf(prop, value);
  },
  AtRule: {
    /** What a container is asked, the window is asked, which it fills. */
    container(rule, { AtRule }) {
      const media = new AtRule({ name: 'media', params: rule.params.replace(/^[\w-]+ /, '') });
      media.append((rule.nodes ?? []).map((node) => node.clone()));
      rule.before(new AtRule({ name: 'supports', params: 'not (container-type: size)', nodes: [media] }));
    },
  },
};
