/** The hall as a component. Phaser comes in a chunk of its own, loaded only where a hall is shown. */
import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';
import { motionReduced, themeInForce } from '../app/settings.ts';
import type { Cough, HallPicture, RoundPicture } from '../models/picture.ts';
import { vocabulary } from '../models/words.ts';
import type { SoFar } from './effects/frame.ts';
import type { HallGame } from './game.ts';
import './hall.css';

type HallProps = {
  readonly hall: ReadonlySignal<HallPicture | null>;
  /** The round's clock, asked once a frame. */
  readonly clockMs: () => Ms;
  /** Design pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per design pixel. */
  readonly ratio: number;
  /** Before the first round: free chairs and names. */
  readonly arriving?: boolean;
  /** The round that runs, where it is known: what is special about it is drawn. */
  readonly round?: RoundPicture | null;
  /** Milliseconds of the round per millisecond of the wall. */
  readonly speed?: number;
  /** What this round has come to so far; nothing where it is left out. */
  readonly soFar?: SoFar;
  /** Who sends the master, where that is a person. */
  readonly masterName?: string;
  /** Who coughed in this round. */
  readonly coughs?: ReadonlySignal<readonly Cough[]> | null;
  /** What the picture shows, in words. */
  readonly label: string;
};

const NOTHING: SoFar = { wastedMs: 0, answers: 0 };
const NO_COUGHS: readonly Cough[] = [];

export function Hall({
  hall,
  clockMs,
  width,
  height,
  ratio,
  arriving = false,
  round = null,
  speed = 1,
  soFar = NOTHING,
  masterName = '',
  coughs = null,
  label,
}: HallProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [game, setGame] = useState<HallGame | null>(null);
  const latest = useRef({ soFar, round, speed, coughs, masterName });
  latest.current = { soFar, round, speed, coughs, masterName };
  // Only another number of tables renders this component anew: the scene itself reads the hall.
  const boards = useComputed(() => hall.value?.tables.length ?? 0).value;
  const theme = themeInForce.value;
  const words = vocabulary.value;
  const scenario = round?.scenario ?? null;

  useEffect(() => {
    let gone = false;
    let opened: HallGame | null = null;
    import('./game.ts').then(({ openGame }) => {
      if (gone || !frame.current) return;
      const source = {
        hall: () => hall.peek(),
        clockMs,
        round: () => latest.current.round,
        speed: () => latest.current.speed,
        soFar: () => latest.current.soFar,
        masterName: () => latest.current.masterName,
        coughs: () => latest.current.coughs?.peek() ?? NO_COUGHS,
        still: () => motionReduced.peek(),
      };
      opened = openGame(frame.current, source);
      setGame(opened);
    });
    return () => {
      gone = true;
      opened?.close();
    };
  }, [hall, clockMs]);

  useEffect(() => {
    if (boards > 0) game?.show({ boards, width, height, ratio, theme, arriving, scenario, words });
  }, [game, boards, width, height, ratio, theme, arriving, scenario, words]);

  return (
    <div
      ref={frame}
      class="hall"
      role="img"
      aria-label={label}
      style={{ width: `${width}px`, height: `${height}px` }}
    />
  );
}
