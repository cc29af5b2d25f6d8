/** How each sound is synthesised: no files, only parameters. */

/** Every sound of the stage. The four coughs are those of four throats. */
export const SOUNDS = [
  'gong',
  'clack',
  'cricket',
  'tick',
  'step',
  'cough-0',
  'cough-1',
  'cough-2',
  'cough-3',
  'drumRoll',
  'ahh',
] as const;
export type Sound = (typeof SOUNDS)[number];

type Recipe = {
  /** 0 to 1, where 1 is the loudest. */
  readonly volume: number;
  /** Hertz. */
  readonly frequency: number;
  /** Seconds. */
  readonly attack?: number;
  readonly sustain?: number;
  readonly release: number;
  /** 0 sine, 1 triangle, 4 noise. */
  readonly shape?: number;
  /** How fast the pitch changes. */
  readonly slide?: number;
  /** Seconds after which everything begins again. */
  readonly repeat?: number;
  readonly noise?: number;
  /** Hertz by which the pitch wobbles. */
  readonly modulation?: number;
  /** 0 to 1. */
  readonly tremolo?: number;
  /** Seconds after which its echo comes. */
  readonly delay?: number;
};

const cough = (frequency: number): Recipe => ({
  volume: 0.7,
  frequency,
  attack: 0.02,
  sustain: 0.05,
  release: 0.14,
  shape: 4,
  slide: -0.6,
  noise: 2,
});

const RECIPES: { readonly [sound in Sound]: Recipe } = {
  gong: { volume: 1, frequency: 98, attack: 0.01, sustain: 0.2, release: 1.6, shape: 1, modulation: 0.6 },
  clack: { volume: 0.8, frequency: 720, release: 0.045, shape: 1, slide: -3, noise: 1 },
  cricket: { volume: 0.25, frequency: 4300, sustain: 0.32, release: 0.05, tremolo: 1, repeat: 0.04 },
  tick: { volume: 0.45, frequency: 1500, release: 0.02, shape: 1 },
  step: { volume: 0.18, frequency: 150, release: 0.05, shape: 1, slide: -2, noise: 1 },
  'cough-0': cough(190),
  'cough-1': cough(240),
  'cough-2': cough(150),
  'cough-3': cough(300),
  ahh: {
    volume: 0.5,
    frequency: 330,
    attack: 0.25,
    sustain: 0.35,
    release: 0.7,
    shape: 1,
    slide: -0.08,
    noise: 0.35,
    modulation: 0.4,
    delay: 0.06,
  },
  drumRoll: { volume: 0.6, frequency: 120, sustain: 1.4, release: 0.2, shape: 4, repeat: 0.05, noise: 1 },
};

/** A sound as ZzFX's list of parameters. Its randomness is 0, because every sound is built only once. */
export function parametersOf(sound: Sound): readonly (number | undefined)[] {
  const {
    volume,
    frequency,
    attack,
    sustain,
    release,
    shape,
    slide,
    repeat,
    noise,
    modulation,
    tremolo,
    delay,
  } = RECIPES[sound];
  const [shapeCurve, deltaSlide, pitchJump, pitchJumpTime] = [1, 0, 0, 0];
  const [bitCrush, sustainVolume, decay] = [0, 1, 0];
  return [
    ...[volume, 0, frequency, attack, sustain, release, shape, shapeCurve, slide, deltaSlide],
    ...[pitchJump, pitchJumpTime, repeat, noise, modulation, bitCrush, delay, sustainVolume, decay, tremolo],
  ];
}
