/** Coughing: the one thing that can be done while nobody comes. The server hears one cough in five seconds. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { recall, remember } from '../../app/browser/storage.ts';
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
  const [count, addOne] = useCount(model.status.value);
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
      if (refusal === null) addOne();
    });
  };
  return { charge: chargeAt(coughedAtMs, nowMs), refused, cough, count };
}

const COUNT_KEY = 'simul.coughs';

/** How often this player was heard in this round, over reloads of the page too. @returns that, and how to count one more */
function useCount(status: ClassStatus | null): readonly [number, () => void] {
  const round = status?.phase === 'round' && status.code ? `${status.code}-${status.roundIndex}` : '';
  const [count, setCount] = useState(0);
  const before = useRef<string | null>(null);
  const keepCount = (heard: number) => {
    setCount(heard);
    remember(COUNT_KEY, `${heard} ${round}`, 'sessionStorage');
  };
  useEffect(() => {
    if (status === null) return;
    // A round that begins while this page looks on is a new one, though one of its number was played before.
    if (before.current === null) setCount(keptCount(round));
    else keepCount(0);
    before.current = round;
  }, [status === null, round]);
  return [count, () => keepCount(count + 1)];
}

/** @param round the code of the class and the number of its round */
export function keptCount(round: string): number {
  const [heard, of] = (recall(COUNT_KEY, 'sessionStorage') ?? '').split(' ');
  return of === round && round !== '' ? Number(heard) : 0;
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
