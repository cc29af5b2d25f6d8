/** Play alone: you and 23 bots, both rounds, in this browser; no server is needed. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { spinName } from '../models/classroom.ts';
import type { PlayerModel, StageModel } from '../models/picture.ts';
import { BetweenCard } from './between-card.tsx';
import { browserClock } from './browser-clock.ts';
import { openEngine } from './engine.ts';
import { LocalHall } from './local-hall.ts';
import { SoloRound } from './solo-round.tsx';
import './solo.css';
import { StartCard } from './start-card.tsx';

const SEEDS = 2 ** 31;

type SoloProps = {
  /** The player's own screen. */
  readonly phone: ComponentType<{ model: PlayerModel }>;
  /** What is shown after the rounds. */
  readonly debrief: ComponentType<{ model: StageModel }>;
};

export function Solo({ phone, debrief: Debrief }: SoloProps) {
  const [hall, setHall] = useState<LocalHall | null>(null);
  const open = (durationMs: number) => {
    const engine = openEngine();
    const leave = () => setHall(null);
    const name = spinName(Math.random);
    const seed = Math.floor(Math.random() * SEEDS);
    setHall(new LocalHall({ name, durationMs, seed, clock: browserClock, engine, onLeave: leave }));
  };
  useEffect(() => () => hall?.close(), [hall]);

  const status = hall?.stage.status.value;
  if (!hall || !status) return <StartCard start={open} />;
  if (status.phase === 'round') return <SoloRound key={status.roundIndex} hall={hall} phone={phone} />;
  if (status.phase === 'between') return <BetweenCard hall={hall} />;
  return (
    <main class="solo-debrief">
      <Debrief model={hall.stage} />
      <p class="solo-buttons">
        <button type="button" class="button button-primary" onClick={() => setHall(null)}>
          {t('solo.again')}
        </button>
        <a class="button" href="/">
          {t('solo.home')}
        </a>
      </p>
    </main>
  );
}
