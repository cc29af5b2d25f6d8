/**
 * A new canvas of so many device pixels, and what paints on it. It lies in plain memory, because Phaser reads back every
 * canvas that becomes a texture: where a graphics processor is imitated in software that would cost seconds a canvas.
 */
export function newCanvas(
  width: number,
  height: number,
): { readonly canvas: HTMLCanvasElement; readonly ctx: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const ctx = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  return { canvas, ctx };
}

/** Rounded boxes came with Chrome 99 and Safari 16: before, they are the same lines and arcs, one by one. */
export function ensureRoundedBoxes(): void {
  for (const { prototype } of [CanvasRenderingContext2D, Path2D])
    if (!('roundRect' in prototype)) Object.assign(prototype, { roundRect });
}

function roundRect(this: CanvasPath, x: number, y: number, width: number, height: number, wanted: number) {
  const radius = Math.min(wanted, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  this.moveTo(x + radius, y);
  this.arcTo(right, y, right, bottom, radius);
  this.arcTo(right, bottom, x, bottom, radius);
  this.arcTo(x, bottom, x, y, radius);
  this.arcTo(x, y, right, y, radius);
  this.closePath();
}
