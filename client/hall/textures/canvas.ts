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
