/** What the palette promises: readable on any projector, tellable apart by colour-blind eyes, one truth with the CSS. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Palette, palette, squares, suggestions } from './palette.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Linear light of a colour like `#FAD04A`, each channel 0 to 1. */
function linear(colour: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [a, b] = [luminance(linear(one)) + 0.05, luminance(linear(other)) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

type Matrix = readonly [Rgb, Rgb, Rgb];
const times = (matrix: Matrix, [x, y, z]: Rgb) =>
  matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Rgb;

/** Machado, Oliveira and Fernandes 2009, table 1, severity 1.0, on linear light. */
const sight: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ottosson 2020: OKLab of linear sRGB. */
function oklab(rgb: Rgb): Rgb {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Rgb;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** How far apart two colours look to eyes with this sight: OKLab distance times 100. */
function distance(one: string, other: string, matrix: Matrix): number {
  const seen = (colour: string) =>
    oklab(times(matrix, linear(colour)).map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb);
  const [a, b] = [seen(one), seen(other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const states = ['busy', 'walking', 'idle', 'ready', 'waiting'] as const;
const pairs = states.flatMap((one, at) => states.slice(at + 1).map((other) => [one, other] as const));

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const colours = palette[theme];

  it.each([
    ['ink', 'paper', 15],
    ['ink', 'card', 12],
    ['muted', 'paper', 7],
    ['muted', 'card', 7],
    ['onBusy', 'busy', 9],
    ['onWalking', 'walking', 4.5],
    ['onIdle', 'idle', 4.5],
    ['onIdle', 'idleStripe', 4.5],
    ['onReady', 'ready', 11],
    ['onWaiting', 'waiting', 5],
    ['onRest', 'rest', 7],
    ['onRest', 'restStripe', 7],
    ['onRibbon', 'ribbon', 7],
  ] as const)('%s is readable on %s', (text, ground, least) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(least);
  });

  it.each(['busy', 'walking', 'idle'] as const)('%s stands out from the paper by itself', (state) => {
    expect(contrast(colours[state], colours.paper)).toBeGreaterThanOrEqual(4.2);
  });

  it.each(Object.keys(sight))('all states look different with %s sight', (kind) => {
    const matrix = sight[kind] as Matrix;
    for (const [one, other] of pairs) {
      expect.soft(distance(colours[one], colours[other], matrix), `${one} and ${other}`).toBeGreaterThan(12);
    }
  });
});

it('an outline carries what the light fills cannot', () => {
  const { ready, waiting, outline } = palette.light;
  expect(contrast(outline, ready)).toBeGreaterThan(11);
  expect(contrast(outline, waiting)).toBeGreaterThan(7);
});

it.each([...suggestions])('the suggestion %s carries a white number', (colour) => {
  expect(contrast('#FFFFFF', colour)).toBeGreaterThanOrEqual(4.5);
});

describe('theme.css says the same as palette.ts', () => {
  const css = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const declared = (selector: string) => {
    const block = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
    const colours = [...block.matchAll(/--([\w-]+): (#\w{6});/g)];
    return Object.fromEntries(colours.map(([, name, colour]) => [name, colour?.toUpperCase()]));
  };
  const wanted = (colours: Palette) =>
    Object.fromEntries(Object.entries(colours).map(([name, colour]) => [kebab(name), colour]));

  it('in light', () => expect(declared(':root,\n[data-theme="light"]')).toEqual(wanted(palette.light)));
  it('in dark, asked for', () => expect(declared('\n[data-theme="dark"]')).toEqual(wanted(palette.dark)));
  it('in dark, by the system', () =>
    expect(declared(':root:not([data-theme="light"])')).toEqual(wanted(palette.dark)));
  it('on the board', () =>
    expect(declared('}\n\n:root')).toEqual({
      'sq-light': squares.light,
      'sq-dark': squares.dark,
      'suggest-1': suggestions[0],
      'suggest-2': suggestions[1],
      'suggest-3': suggestions[2],
      'on-suggest': '#FFFFFF',
    }));
});
