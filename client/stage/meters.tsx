/** The figures beside the hall: his state in one word, the share of idling, who is ready, what has been answered. */

import { percent } from '../app/format.ts';
import { isAlarming } from '../charts/figures.ts';
import type { FiguresSoFar } from '../charts/live-ledger.ts';
import type { Mood } from '../charts/mood.ts';
import { Sign } from '../charts/sign.tsx';
import './meters.css';
import { word } from '../charts/words.ts';

export type MetersProps = {
  readonly mood: Mood;
  readonly ledger: FiguresSoFar;
  readonly handsUp: number;
  /** Moves per second where single ones are too quick to be seen; else null. */
  readonly rate: number | null;
};

const FILLS: { readonly [mood in Mood]: string } = {
  plays: 'fill-busy',
  walks: 'fill-walking',
  wasting: 'hatch-idle',
  waiting: 'fill-waiting',
  resting: 'hatch-rest',
};

export function Meters({ mood, ledger, handsUp, rate }: MetersProps) {
  const idle = ledger.idleWithHandsUpShare;
  return (
    <section class="stage-meters">
      <div class="meter">
        <h2>{word('stage.meters.masterIs')}</h2>
        <p class={`meter-state ${FILLS[mood]}`}>{word(`stage.mood.${mood}`)}</p>
      </div>
      <div class="meter">
        <h2>{word('stage.meters.idleSoFar')}</h2>
        <p class={`meter-idle ticking ${isAlarming(ledger, 'idleWithHandsUp') ? 'is-alarming' : ''}`}>
          {Math.round(idle * 100)}
          <span>%</span>
        </p>
        <Shares ledger={ledger} />
      </div>
      <Count sign="hand" count={handsUp} label={word('stage.meters.readyNotServed')} />
      <Count
        sign="check"
        count={ledger.movesAnswered}
        label={rate === null ? word('stage.meters.movesAnswered') : word('stage.meters.movesRate', { rate })}
      />
    </section>
  );
}

/** Where his time went so far: playing, walking, idling with hands up; what is left was calm. */
function Shares({ ledger }: { ledger: FiguresSoFar }) {
  const masters = ledger.accounts.length;
  const all = Math.max(1, ledger.makespanMs * masters);
  const sum = (of: (account: FiguresSoFar['accounts'][number]) => number) =>
    ledger.accounts.reduce((total, account) => total + of(account), 0) / all;
  const plays = sum((account) => account.thinkMs);
  const walks = sum((account) => account.walkMs + account.recallMs);
  const idle = ledger.idleWithHandsUpShare;
  const label = word('stage.meters.shares', {
    plays: percent(plays),
    walks: percent(walks),
    idle: percent(idle),
  });
  return (
    <div class="meter-shares" role="img" aria-label={label}>
      <span class="fill-busy" style={{ width: `${plays * 100}%` }} />
      <span class="share-walks" style={{ width: `${walks * 100}%` }} />
      <span class="hatch-idle" style={{ width: `${idle * 100}%` }} />
    </div>
  );
}

/** From here on the digits are written smaller. */
const LONG_COUNT = 1000;

function Count({ sign, count, label }: { sign: 'hand' | 'check'; count: number; label: string }) {
  return (
    <p class="meter-count">
      <Sign name={sign} size={78} />
      <b class={`ticking ${count >= LONG_COUNT ? 'is-long' : ''}`}>{count}</b>
      <span>{label}</span>
    </p>
  );
}
