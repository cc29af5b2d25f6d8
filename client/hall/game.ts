/** Phaser's game round the hall: one canvas, one scene, rebuilt when the hall gets another size, theme or number of boards. */
import * as Phaser from 'phaser';
import type { Scenario } from '../../shared/simul/index.ts';
import { palette, type Theme } from '../app/palette.ts';
import type { Vocabulary } from '../models/words.ts';
import { sceneArt } from './effects/art.ts';
import { backpackArt } from './effects/master/backpack.ts';
import { corridorArt } from './effects/rules/corridor.ts';
import { gridOf } from './layout/grid.ts';
import { roomFor } from './layout/scenario.ts';
import { closedArt } from './paint/closed.ts';
import { wallArt } from './paint/ground.ts';
import { opponentArt } from './paint/opponent.ts';
import { pieceArt } from './paint/position.ts';
import { HallScene, type HallSource } from './scene.ts';
import { loadArt } from './textures/art.ts';
import { ensureRoundedBoxes } from './textures/canvas.ts';

/** How the hall is to be drawn. Lengths are design pixels, `ratio` device pixels make one of them. */
type HallOptions = {
  readonly boards: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly theme: Theme;
  readonly arriving: boolean;
  readonly scenario: Scenario | null;
  /** Whose words stand in the drawing: the hall's or the machine's. */
  readonly words: Vocabulary;
};

export type HallGame = { show(options: HallOptions): Promise<void>; close(): void };

/** The drawings that painters use, whatever the scenario. */
const paintedArt = [...opponentArt, ...pieceArt, ...wallArt, ...closedArt, ...corridorArt, backpackArt];

/** Frames a second where the processor draws them: enough for a walk, and it leaves time for the figures beside the hall. */
const SOFTWARE_FRAMES = 30;

/** Opens the game inside `parent`; nothing is drawn before the first `show`. */
export function openGame(parent: HTMLElement, source: HallSource): HallGame {
  ensureRoundedBoxes();
  const type = quickestRenderer();
  const game = new Phaser.Game({
    type,
    // A timer: a browser that is asked for its next frame puts the whole page together sixty times a second.
    fps: type === Phaser.CANVAS ? { target: framesWanted(), forceSetTimeOut: true } : {},
    parent,
    width: 1,
    height: 1,
    banner: false,
    transparent: true,
    render: {
      // In software every further texture unit costs frames; the hall never needs two at once.
      maxTextures: 1,
      // There the scene clears the canvas, and only when it draws.
      clearBeforeRender: type !== Phaser.CANVAS,
    },
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false },
    scale: { mode: Phaser.Scale.NONE },
  });
  const booted = new Promise<void>((resolve) => game.events.once(Phaser.Core.Events.READY, () => resolve()));
  let latest = 0;
  /** Takes away the copy of the picture before, while it covers one that is not drawn yet. */
  let uncover: (() => void) | null = null;
  return {
    async show(options) {
      const ticket = ++latest;
      const [art] = await Promise.all([
        loadArt([...sceneArt(options.scenario).map(({ name }) => name), ...paintedArt]),
        document.fonts.load('600 20px "Fredoka Variable"'),
        document.fonts.load('700 20px "Atkinson Hyperlegible Next Variable"'),
        document.fonts.load('700 20px "Plain Digits"', '0'),
        booted,
      ]);
      if (ticket !== latest) return;
      const { width, height, ratio, scenario } = options;
      if (game.scene.getScene('hall')) {
        uncover ??= coverWith(game.canvas, width, height);
        game.scene.remove('hall');
      }
      game.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
      game.scale.setZoom(1 / ratio);
      const layers = {
        grid: gridOf(options.boards, width, height, roomFor(scenario)),
        colours: palette[options.theme],
        art,
        ratio,
        arriving: options.arriving,
        scenario,
      };
      const scene = new HallScene(source, layers);
      game.scene.add('hall', scene, true);
      const drawn = () => {
        if (ticket === latest && !scene.sys.isActive()) return;
        game.events.off(Phaser.Core.Events.POST_RENDER, drawn);
        if (ticket !== latest) return;
        uncover?.();
        uncover = null;
      };
      game.events.on(Phaser.Core.Events.POST_RENDER, drawn);
    },
    close() {
      latest++;
      game.destroy(true);
    },
  };
}

/**
 * Lays a copy of what is drawn over the canvas, stretched to its new size: a new size or theme clears the canvas, and where
 * the processor draws, the next picture takes half a second. @returns what takes the copy away
 */
function coverWith(canvas: HTMLCanvasElement, width: number, height: number): () => void {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.className = 'hall-before';
  copy.style.width = `${width}px`;
  copy.style.height = `${height}px`;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  canvas.after(copy);
  return () => copy.remove();
}

/** Frames a second on the plain canvas; tests choose with `?canvas=10`. */
function framesWanted(): number {
  return Number(new URLSearchParams(location.search).get('canvas')) || SOFTWARE_FRAMES;
}

/**
 * WebGL where the machine has it in hardware; in software the plain canvas draws several times as fast. Tests choose
 * with `?canvas` and `?webgl`.
 */
function quickestRenderer(): number {
  const query = new URLSearchParams(location.search);
  if (query.has('canvas')) return Phaser.CANVAS;
  if (query.has('webgl')) return Phaser.WEBGL;
  const hardware = document
    .createElement('canvas')
    .getContext('webgl', { failIfMajorPerformanceCaveat: true });
  hardware?.getExtension('WEBGL_lose_context')?.loseContext();
  return hardware ? Phaser.AUTO : Phaser.CANVAS;
}
