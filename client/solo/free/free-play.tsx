/** `/solo#free`: take a seat, and change the rule by which the master goes while you play. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Link } from '../../app/navigation.tsx';
import { assetUrl } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { sitDown } from '../browser.ts';
import { BOARDS, YOUR_BOARD } from '../seat/own-round.ts';
import { SoloRound } from '../seat/solo-round.tsx';
import { FreeOver } from './free-over.tsx';
import { FREE_MS, FreeSession } from './free-session.ts';
import { WayBar } from './way-bar.tsx';

export function FreePlay({ phone }: { phone: ComponentType<{ model: PlayerModel }> }) {
  const [session, setSession] = useState<FreeSession | null>(null);
  const open = (seed?: number) => {
    const alone = sitDown(() => setSession(null));
    setSession(new FreeSession({ ...alone, seed: seed ?? alone.seed }));
  };
  useEffect(() => () => session?.close(), [session]);

  if (!session) return <StartFree start={() => open()} />;
  if (session.isOver.value)
    return <FreeOver session={session} again={(same) => open(same ? session.seed : undefined)} />;
  return (
    <SoloRound
      session={session}
      phone={phone}
      title={t('solo.free.title')}
      bar={<WayBar session={session} />}
    />
  );
}

function StartFree({ start }: { start: () => void }) {
  return (
    <main class="solo-card-page">
      <section class="card solo-card">
        <img class="solo-master" src={assetUrl('master/idle-0.svg')} alt="" />
        <h1>{t('solo.free.title')}</h1>
        <p>{t('solo.free.promise', { board: YOUR_BOARD, boards: BOARDS })}</p>
        <p class="solo-big">{t('solo.free.feel')}</p>
        <p class="muted">{t('solo.free.upTo', { minutes: FREE_MS / 60_000 })}</p>
        <div class="solo-buttons">
          <button
            type="button"
            class="button button-primary"
            ref={(button) => button?.focus()}
            onClick={start}
          >
            {t('solo.start')}
          </button>
          <Link to="/solo" class="button">
            {t('solo.home')}
          </Link>
        </div>
      </section>
    </main>
  );
}
