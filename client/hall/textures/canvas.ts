/**
 * How a canvas that becomes a texture is made: Phaser reads each one back when it takes it. Where a graphics processor
 * is imitated in software that costs seconds a canvas, in plain memory nothing.
 */
export const READ_BACK: CanvasRenderingContext2DSettings = { willReadFrequently: true };
