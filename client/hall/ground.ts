/** What lies still below and above the field of many boards: floor and wall, and the gaps between the boards. */
import type * as Phaser from 'phaser';
import { paintFloor } from './paint/floor.ts';
import type { LayersWanted } from './paint/layers.ts';
import { paintMesh } from './paint/mesh.ts';
import { paintWall } from './paint/wall.ts';
import { newBrush } from './textures/brush.ts';

export const groundNames = ['floor', 'mesh'] as const;

/** Adds floor and wall to the scene. */
export function addFloor(scene: Phaser.Scene, wanted: LayersWanted): void {
  const brush = newBrush(wanted.grid.width, wanted.grid.height, wanted);
  paintFloor(brush, wanted.grid);
  paintWall(brush, wanted.grid);
  add(scene, 'floor', brush.ctx.canvas, wanted.ratio);
}

/** Adds the gaps. */
export function addMesh(scene: Phaser.Scene, wanted: LayersWanted): void {
  const brush = newBrush(wanted.grid.width, wanted.grid.height, wanted);
  paintMesh(brush, wanted.grid);
  add(scene, 'mesh', brush.ctx.canvas, wanted.ratio);
}

function add(scene: Phaser.Scene, name: string, canvas: HTMLCanvasElement, ratio: number): void {
  scene.textures.addCanvas(name, canvas);
  scene.add
    .image(0, 0, name)
    .setOrigin(0)
    .setScale(1 / ratio);
}
