/** Coughing from a phone: at most once in five seconds, and what the hall said where it was refused. */
import { useEffect, useState } from 'preact/hooks';
import type { PlayerModel, Refused } from '../../models/picture.ts';

/** So long nobody is heard a second time. */
export const AGAIN_AFTER_MS = 5000;

export type Coughing = {
  /** From 0, just coughed, to 1: may cough again. */
  readonly charge: number;
  readonly refused: Refused | null;
  readonly cough: () => void;
};

/** How far the voice has come back, at that time after the last cough; null: there was none. */
export function chargeAt(coughedAtMs: number | null, nowMs: number): number {
  if (coughedAtMs === null) return 1;
  return Math.min(1, Math.max(0, (nowMs - coughedAtMs) / AGAIN_AFTER_MS));
}

const LOOKS_EVERY_MS = 250;

/** What the button needs: whether it may be pressed, how far it is charged, and why the last cough was refused. */
export function useCoughing(model: PlayerModel): Coughing {
  const [coughedAtMs, setCoughedAtMs] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    if (coughedAtMs === null) return;
    const timer = setInterval(() => {
      setNowMs(performance.now());
      if (chargeAt(coughedAtMs, performance.now()) === 1) setCoughedAtMs(null);
    }, LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [coughedAtMs]);
  const cough = () => {
    if (coughedAtMs !== null) return;
    setCoughedAtMs(performance.now());
    setNowMs(performance.now());
    setRefused(null);
    model.cough().then(setRefused);
  };
  return { charge: chargeAt(coughedAtMs, nowMs), refused, cough };
}
