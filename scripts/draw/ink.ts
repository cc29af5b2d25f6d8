/** The one hand that all drawings share: flat fills under a 3 px ink outline, two tones per material. */

export const INK = '#1B1F2A';
export const WHITE = '#FFFFFF';
export const PAPER = '#FFF8EA';
export const GOLD = '#FAD04A';
export const GOLD_SHADE = '#E3A92F';
export const SILVER = '#ECECF0';
export const SILVER_SHADE = '#A9ACB8';

/** A shape, and the same shape swollen: the rim that lifts a sticker off any floor. */
export type Part = { readonly drawn: string; readonly rim: string };

const RIM_PX = 3;
const LINE_PX = 3;

/** Path data of an ellipse, in pixels. */
export const oval = (cx: number, cy: number, rx: number, ry = rx) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

/** Path data of a rounded rectangle, in pixels. */
export const slab = (x: number, y: number, width: number, height: number, r: number) =>
  `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}h${2 * r - width}q${-r} 0 ${-r} ${-r}v${2 * r - height}q0 ${-r} ${r} ${-r}z`;

/** A filled, outlined shape. */
export const solid = (d: string, fill: string): Part => ({
  drawn: `<path d="${d}" fill="${fill}"/>`,
  rim: `<path d="${d}" stroke-width="${LINE_PX + 2 * RIM_PX}"/>`,
});

/** A tone inside a shape: no outline. */
export const tone = (d: string, fill: string): Part => ({
  drawn: `<path d="${d}" fill="${fill}" stroke="none"/>`,
  rim: '',
});

/** A line without a fill, ink unless said otherwise. */
export const line = (d: string, stroke = INK, width = LINE_PX): Part => ({
  drawn: `<path d="${d}"${stroke === INK ? '' : ` stroke="${stroke}"`}${width === LINE_PX ? '' : ` stroke-width="${width}"`}/>`,
  rim: '',
});

/** A broken line: what should be there and is not. */
export const dashed = (d: string, stroke: string): Part => ({
  drawn: `<path d="${d}" stroke="${stroke}" stroke-dasharray="4 5"/>`,
  rim: `<path d="${d}" fill="none" stroke-width="${LINE_PX + 2 * RIM_PX}"/>`,
});

/** A thin leg or string: a line that keeps its rim. */
export const wire = (d: string, stroke = INK, width = LINE_PX): Part => ({
  drawn: line(d, stroke, width).drawn,
  rim: `<path d="${d}" fill="none" stroke-width="${width + 2 * RIM_PX}"/>`,
});

/** An arm or a leg along a line: outlined, `width` px thick inside. */
export const limb = (d: string, width: number, fill: string): Part => ({
  drawn: `<path d="${d}" stroke-width="${width + 2 * LINE_PX}"/><path d="${d}" stroke="${fill}" stroke-width="${width}"/>`,
  rim: `<path d="${d}" fill="none" stroke-width="${width + 2 * LINE_PX + 2 * RIM_PX}"/>`,
});

/** The soft patch under whatever stands on the floor. */
export const shadow = (cx: number, cy: number, rx: number, ry: number): Part => ({
  drawn: `<path d="${oval(cx, cy, rx, ry)}" fill="#000000" fill-opacity=".2" stroke="none"/>`,
  rim: '',
});

/** The parts moved or turned together by an SVG transform. */
export const group = (transform: string, parts: readonly Part[]): Part => {
  const rims = parts.map(({ rim }) => rim).join('');
  return {
    drawn: `<g transform="${transform}">${parts.map(({ drawn }) => drawn).join('')}</g>`,
    rim: rims && `<g transform="${transform}">${rims}</g>`,
  };
};

/** A hundredth of a pixel is enough. */
const rounded = (text: string) =>
  text.replace(/\d+\.\d{3,}/g, (number) => String(+Number(number).toFixed(2)));

/** A whole file: the parts in order, on a canvas of that many pixels. */
export function picture(width: number, height: number, parts: readonly Part[]): string {
  const frame = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const style = `fill="none" stroke="${INK}" stroke-width="${LINE_PX}" stroke-linecap="round" stroke-linejoin="round"`;
  return rounded(`<svg ${frame} ${style}>${parts.map(({ drawn }) => drawn).join('')}</svg>\n`);
}

/** The parts over a cream rim, so that they stand out on light and dark alike. */
export const sticker = (parts: readonly Part[]): Part[] => [
  {
    drawn: `<g fill="${PAPER}" stroke="${PAPER}">${parts.map(({ rim }) => rim).join('')}</g>`,
    rim: '',
  },
  ...parts,
];

/** The same picture seen in a mirror. */
export const mirrored = (width: number, parts: readonly Part[]): Part[] => [
  group(`matrix(-1 0 0 1 ${width} 0)`, parts),
];
