/** Phaser's game round the hall: one canvas, one scene, rebuilt when the hall gets another size, theme or number of boards. */
import * as Phaser from 'phaser';
import type { Scenario } from '../../shared/simul/index.ts';
import { palette, type Theme } from '../app/palette.ts';
import type { Vocabulary } from '../models/words.ts';
import { sceneArt } from './effects/art.ts';
import { packArt } from './effects/master/backpack.ts';
import { corridorArt } from './effects/rules/corridor.ts';
import { gridOf } from './layout/grid.ts';
import { roomFor } from './layout/scenario.ts';
import { closedArt } from './paint/closed.ts';
import { wallArt } from './paint/ground.ts';
import { opponentArt } from './paint/opponent.ts';
import { pieceArt } from './paint/position.ts';
import { HallScene, type HallSource } from './scene.ts';
import { loadArt } from './textures/art.ts';

/** How the hall is to be drawn. Lengths are design pixels, `ratio` device pixels make one of them. */
export type HallWanted = {
  readonly boards: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly theme: Theme;
  readonly arriving: boolean;
  readonly scenario: Scenario | null;
  /** Whose words stand in the drawing. */
  readonly words: Vocabulary;
};

export type HallGame = { show(wanted: HallWanted): Promise<void>; close(): void };

/** What is painted into the hall, whatever its scenario. */
const paintedArt = [...opponentArt, ...pieceArt, ...wallArt, ...closedArt, ...corridorArt, packArt];

/** Frames a second where the processor draws them: enough for a walk, and the figures beside it keep ticking. */
const SOFTWARE_FRAMES = 30;

/** Opens the game inside `parent`; nothing is drawn before the first `show`. */
export function openGame(parent: HTMLElement, source: HallSource): HallGame {
  const type = quickestRenderer();
  const game = new Phaser.Game({
    type,
    fps: type === Phaser.CANVAS ? { limit: SOFTWARE_FRAMES } : {},
    parent,
    width: 1,
    height: 1,
    banner: false,
    transparent: true,
    // In software every further texture unit costs frames; the hall never needs two at once.
    render: { maxTextures: 1 },
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false },
    scale: { mode: Phaser.Scale.NONE },
  });
  const booted = new Promise<void>((resolve) => game.events.once(Phaser.Core.Events.READY, () => resolve()));
  let asked = 0;
  return {
    async show(wanted) {
      const turn = ++asked;
      const [art] = await Promise.all([
        loadArt([...sceneArt(wanted.scenario).map(({ name }) => name), ...paintedArt]),
        document.fonts.load('600 20px "Fredoka Variable"'),
        document.fonts.load('700 20px "Atkinson Hyperlegible Next Variable"'),
        booted,
      ]);
      if (turn !== asked) return;
      const { width, height, ratio, scenario } = wanted;
      if (game.scene.getScene('hall')) game.scene.remove('hall');
      game.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
      game.scale.setZoom(1 / ratio);
      const layers = {
        grid: gridOf(wanted.boards, width, height, roomFor(scenario)),
        colours: palette[wanted.theme],
        art,
        ratio,
        arriving: wanted.arriving,
        scenario,
      };
      game.scene.add('hall', new HallScene(source, layers), true);
    },
    close() {
      asked++;
      game.destroy(true);
    },
  };
}

/**
 * WebGL where the machine has it in hardware; in software the plain canvas draws several times as fast. Tests choose
 * with `?canvas` and `?webgl`.
 */
function quickestRenderer(): number {
  const asked = new URLSearchParams(location.search);
  if (asked.has('canvas')) return Phaser.CANVAS;
  if (asked.has('webgl')) return Phaser.WEBGL;
  const hardware = document
    .createElement('canvas')
    .getContext('webgl', { failIfMajorPerformanceCaveat: true });
  hardware?.getExtension('WEBGL_lose_context')?.loseContext();
  return hardware ? Phaser.AUTO : Phaser.CANVAS;
}
