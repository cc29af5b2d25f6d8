/** `/watch/CODE`: for whoever found no seat. What the master does, who needs him, and the rounds so far, on a phone. */

import { spacedCode } from '../app/format.ts';
import { focusOnEntry, Link } from '../app/navigation.tsx';
import { assetUrl } from '../app/paths/address.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import type { ClassStatus, StageModel } from '../models/picture.ts';
import { WatchMaster } from './watch-master.tsx';
import { WatchRound, WatchRoundsOver } from './watch-rounds.tsx';
import './join.css';
import './watching.css';

type Props = { readonly code: string; readonly model: StageModel };

export function Watching({ code, model }: Props) {
  const status = model.status.value;
  const isLost = model.link.value === 'lost';
  return (
    <main class="join watch">
      <header class="join-head">
        <div>
          <h1 ref={focusOnEntry} tabIndex={-1}>
            {t('landing.watching', { code: spacedCode(code) })}
          </h1>
          <p class="watch-phase" role="status">
            {isLost ? t('landing.knocking') : status && phaseWords(status)}
          </p>
        </div>
        <SettingsButton />
      </header>
      <div class="watch-body">{status && <Body status={status} model={model} />}</div>
      {status && <Door code={code} status={status} />}
    </main>
  );
}

function Body({ status, model }: { status: ClassStatus; model: StageModel }) {
  if (status.phase !== 'round')
    return model.rounds.value.length === 0 ? (
      <NoRoundYet status={status} />
    ) : (
      <WatchRoundsOver model={model} />
    );
  // A watcher could give a secret away.
  const hasSecret = status.now?.kind === 'round' && status.now.saboteur === true;
  return (
    <>
      {!hasSecret && <WatchMaster model={model} />}
      <WatchRound model={model} durationMs={status.rounds[status.roundIndex]?.durationMs ?? 1} />
    </>
  );
}

function NoRoundYet({ status: { phase, people, seats } }: { status: ClassStatus }) {
  return (
    <section class="watch-lobby">
      <img src={assetUrl('master/idle-0.svg')} alt="" width="120" height="160" />
      <p class="headline">{t('landing.people', { count: people, seats })}</p>
      {phase === 'lobby' && <p class="muted">{t('landing.watchLobby')}</p>}
    </section>
  );
}

/** The way in, once there is a free seat. */
function Door({ code, status }: { code: string; status: ClassStatus }) {
  const isOpen = !status.locked && status.people < status.seats;
  return (
    <footer class="watch-door">
      <p class="muted small">{t(isOpen ? 'landing.watchSeatFree' : 'landing.watchNoSeat')}</p>
      <Link to={`/j/${code}`} class={`button ${isOpen ? 'button-primary' : ''}`}>
        {t('landing.join')}
      </Link>
    </footer>
  );
}

function phaseWords({ phase, paused, held, roundIndex, rounds }: ClassStatus): string {
  if (held !== null) return t(`phone.held.${held}`);
  const policy = rounds[roundIndex]?.policy;
  const words = t(`landing.watchPhase.${phase === 'lab' ? 'page' : phase}`, {
    number: roundIndex + 1,
    rounds: rounds.length,
    policy: policy ? t(`common.policy.${policy}`) : '',
  });
  return paused ? `${words} · ${t('landing.watchPaused')}` : words;
}
