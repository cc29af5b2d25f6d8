/** Coughing: the one thing that can be done while nobody comes. The server hears one cough in five seconds. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { driverOf, driverWords } from '../../models/lesson-words.ts';
import type { ClassStatus, PlayerModel, Refused } from '../../models/picture.ts';
import { Art } from '../art.tsx';

import './cough.css';

/** For so long nobody is heard a second time. */
export const AGAIN_AFTER_MS = 5000;
const LOOKS_EVERY_MS = 250;

export type Coughing = {
  /** From 0, has just coughed, to 1: may cough again. */
  readonly charge: number;
  /** Why the last cough was refused. */
  readonly refused: Refused | null;
  readonly cough: () => void;
  /** How often this player was heard in this round. */
  readonly count: number;
};

/** @returns how far the voice has come back, from 0 to 1; `coughedAtMs` null: there was no cough yet */
export function chargeAt(coughedAtMs: number | null, nowMs: number): number {
  if (coughedAtMs === null) return 1;
  return Math.min(1, Math.max(0, (nowMs - coughedAtMs) / AGAIN_AFTER_MS));
}

/** What the button shows and does. It is kept by the page, so that the voice recovers while the button is away. */
export function useCoughing(model: PlayerModel): Coughing {
  const [coughedAtMs, setCoughedAtMs] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [nowMs, setNowMs] = useState(0);
  const [count, setCount] = useState(0);
  const { phase, roundIndex } = model.status.value ?? {};
  useEffect(() => setCount(0), [phase === 'round', roundIndex]);
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
    model.cough().then((refusal) => {
      setRefused(refusal);
      if (refusal === null) setCount((before) => before + 1);
    });
  };
  return { charge: chargeAt(coughedAtMs, nowMs), refused, cough, count };
}

type ButtonProps = { readonly coughing: Coughing; readonly status: ClassStatus | null };

export function CoughButton({ coughing: { charge, refused, cough, count }, status }: ButtonProps) {
  const ready = charge === 1;
  return (
    <>
      <button type="button" class="button cough" aria-disabled={!ready} onClick={cough}>
        <span class="cough-charge" style={{ transform: `scaleX(${ready ? 0 : charge})` }} />
        <Art file="fx/bubble-cough" kind="cough" />
        {ready ? coughWords(status) : t('phone.cough.done')}
      </button>
      {count > 0 && <p class="phone-aside">{t('phone.cough.none', { count })}</p>}
      {refused && (
        <p class="phone-aside" role="alert">
          {refused.message}
        </p>
      )}
    </>
  );
}

/** A person is coughed at by name. */
function coughWords(status: ClassStatus | null): string {
  const driver = driverOf(status);
  return driver ? driverWords(driver, 'phone.cough.doAt', 'phone.cough.doAtHost') : t('phone.cough.do');
}
