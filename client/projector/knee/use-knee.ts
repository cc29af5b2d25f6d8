/** What moves on the page: the curve as far as it is measured, the hall beside it, and the way through the halls. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ms } from '../../../shared/simul/index.ts';
import type { HallPicture } from '../../models/picture.ts';
import { playShow } from '../../models/show-player.ts';
import { hallOf, type KneePoint, STOPS, type Times } from './knee.ts';

export type Curve = { readonly points: readonly KneePoint[]; readonly failed: boolean };

/** The curve as a worker measures it while this is shown: points come one by one, those of small halls first. */
export function useCurve({ playMs, replyMs }: Times): Curve {
  const [curve, setCurve] = useState<Curve>({ points: [], failed: false });
  useEffect(() => {
    setCurve({ points: [], failed: false });
    const worker = new Worker(new URL('./knee-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<KneePoint>) =>
      setCurve(({ points }) => ({ points: [...points, data], failed: false }));
    worker.onerror = () => setCurve(({ points }) => ({ points, failed: true }));
    worker.postMessage({ playMs, replyMs } satisfies Times);
    return () => worker.terminate();
  }, [playMs, replyMs]);
  return curve;
}

type LivingHall = {
  readonly hall: ReadonlySignal<HallPicture | null>;
  readonly clockMs: () => Ms;
};

/** A hall of so many bots under an event loop, played at its own pace from a moment at which hands are up already. */
export function useLivingHall(boards: number, { playMs, replyMs }: Times): LivingHall {
  const hall = useSignal<HallPicture | null>(null);
  const began = useRef(0);
  const [clockMs] = useState(() => () => performance.now() - began.current);
  useEffect(() => {
    began.current = performance.now() - replyMs;
    const show = playShow(hallOf('event-loop', boards, { playMs, replyMs }), clockMs, (picture) => {
      hall.value = picture;
    });
    return show.stop;
  }, [boards, playMs, replyMs]);
  return { hall, clockMs };
}

/** How long each hall is shown while they change by themselves. */
const STAYS_MS = 7_000;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export type Stops = {
  readonly index: number;
  readonly running: boolean;
  readonly goTo: (index: number) => void;
  readonly runOrStop: () => void;
};

/** Which of the halls is shown: they change by themselves up to the last one, or until somebody takes over. */
export function useStops(): Stops {
  const [index, setIndex] = useState(0);
  const [running, setRunning] = useState(true);
  const last = STOPS.length - 1;
  const goTo = (wanted: number) => {
    setRunning(false);
    setIndex(Math.min(last, Math.max(0, wanted)));
  };
  useEffect(() => {
    if (!running) return;
    if (index === last) return setRunning(false);
    const timer = setTimeout(() => setIndex(index + 1), STAYS_MS);
    return () => clearTimeout(timer);
  }, [running, index]);
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      const by = STEPS[key];
      if (by) goTo(index + by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [index]);
  const runOrStop = () => {
    if (!running && index === last) setIndex(0);
    setRunning(!running);
  };
  return { index, running, goTo, runOrStop };
}
