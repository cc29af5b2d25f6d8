/** Take a seat: you and 23 bots, both rounds, in this browser; no server is needed. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import type { PlayerModel, StageModel } from '../../models/picture.ts';
import { sitDown } from '../browser.ts';
import { GuessCard, LastCard, StartCard } from './cards.tsx';
import { SoloSession } from './session.ts';
import { SoloRound } from './solo-round.tsx';
import '../solo.css';

type SeatProps = {
  /** The player's own screen. */
  readonly phone: ComponentType<{ model: PlayerModel }>;
  /** What is shown after the rounds. */
  readonly debrief: ComponentType<{ model: StageModel }>;
};

export function Seat({ phone, debrief: Debrief }: SeatProps) {
  const [session, setSession] = useState<SoloSession | null>(null);
  const open = (durationMs: number) => {
    setSession(
      new SoloSession(
        sitDown(() => setSession(null)),
        durationMs,
      ),
    );
  };
  useEffect(() => () => session?.close(), [session]);

  const status = session?.stage.status.value;
  if (!session || !status) return <StartCard start={open} />;
  if (status.phase === 'round') return <SoloRound key={status.roundIndex} session={session} phone={phone} />;
  if (status.phase === 'question') return <GuessCard key={status.step} session={session} />;
  if (status.phase === 'page') return <LastCard session={session} />;
  return (
    <main class="solo-debrief">
      <Debrief model={session.stage} />
      <p class="solo-buttons">
        <button type="button" class="button button-primary" onClick={() => setSession(null)}>
          {t('solo.again')}
        </button>
        <Link to="/solo#free" class="button">
          {t('solo.free.button')}
        </Link>
        <Link to="/" class="button">
          {t('solo.home')}
        </Link>
      </p>
    </main>
  );
}
