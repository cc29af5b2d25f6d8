/** `/j/CODE`: a name, and a seat. */

import { useState } from 'preact/hooks';
import { spacedCode } from '../app/format.ts';
import { focusOnEntry, Link } from '../app/navigation.tsx';
import { assetUrl } from '../app/paths/address.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import type { HallForJoiners } from '../models/classroom.ts';
import { inLineWords } from '../models/lesson-words.ts';
import type { PlayerModel, Refused } from '../models/picture.ts';
import './fields.css';
import './join.css';
import { SpunNames, TypedName } from './names.tsx';
import { SeatCode } from './seat-code.tsx';

type Props = {
  readonly hall: HallForJoiners;
  /** Why nobody new may come in; null: they may. */
  readonly shut: Refused | null;
  /** Asks again whether somebody new may come in. */
  readonly askAgain: () => void;
  /** The name on the seat that this browser still holds in this hall; null: none. */
  readonly seatOf: string | null;
  readonly sitDown: (name: string) => PlayerModel;
  readonly backToSeat: () => PlayerModel;
  /** With the host's code for a seat. */
  readonly takeSeat: (seatCode: string) => PlayerModel;
};

/** Refusals that are shown beside the field that they are about. */
const OWN_PLACES: ReadonlySet<string> = new Set(['badName', 'wrongSeatCode']);

export function Join({ hall, shut, askAgain, seatOf, sitDown, backToSeat, takeSeat }: Props) {
  const [joining, setJoining] = useState<PlayerModel | null>(null);
  const refused = joining?.ended.value ?? null;
  const waiting = joining !== null && joining.link.value !== 'closed';
  const take = (name: string) => setJoining(sitDown(name));

  return (
    <main class="join">
      <header class="join-head">
        <div>
          <h1 ref={focusOnEntry} tabIndex={-1}>
            {t('landing.hall', { code: spacedCode(hall.code) })}
          </h1>
          <p class="muted">{t('landing.people', { count: hall.people, seats: hall.seats })}</p>
        </div>
        <SettingsButton />
      </header>
      {waiting && <Seating model={joining} />}
      {/* Only hidden while the server is asked: what was typed is still there if it is refused. */}
      <div class="join-choices" hidden={waiting}>
        <Refusal refused={refused && OWN_PLACES.has(refused.code) ? null : refused} />
        {seatOf !== null && (
          <section class="join-part">
            <h2>{t('landing.welcomeBack')}</h2>
            <button type="button" class="button button-primary" onClick={() => setJoining(backToSeat())}>
              {t('landing.backToSeat', { name: seatOf })}
            </button>
          </section>
        )}
        {shut ? (
          <Shut why={shut} code={hall.code} ask={askAgain} />
        ) : (
          <section class="join-part">
            {seatOf !== null && <p class="muted">{t('landing.orSomebodyNew')}</p>}
            {hall.names === 'typed' && (
              <TypedName take={take} refused={refused?.code === 'badName' ? refused.message : null} />
            )}
            <SpunNames take={take} headline={hall.names === 'typed' ? 'orSpun' : 'chooseName'} />
          </section>
        )}
        <SeatCode
          take={(seatCode) => setJoining(takeSeat(seatCode))}
          refused={refused?.code === 'wrongSeatCode' ? refused.message : null}
        />
      </div>
      <footer class="muted small">{t('landing.namesVanish')}</footer>
    </main>
  );
}

function Seating({ model }: { model: PlayerModel }) {
  const place = model.inLine?.value;
  return (
    <div class="join-seating">
      <img src={assetUrl('master/walk-s-1.svg')} alt="" width="96" height="128" />
      <p class="headline" role="status">
        {t(model.link.value === 'lost' ? 'landing.knocking' : 'landing.seating')}
      </p>
      {place && <p>{inLineWords(place)}</p>}
      <button type="button" class="button" onClick={() => model.leave()}>
        {t('landing.cancel')}
      </button>
    </div>
  );
}

/** Full or locked: somebody who comes now can watch. */
function Shut({ why, code, ask }: { why: Refused; code: string; ask: () => void }) {
  return (
    <section class="join-part">
      <p role="alert">{why.message}</p>
      <button type="button" class="button button-primary" onClick={ask}>
        {t('common.tryAgain')}
      </button>
      <Link to={`/watch/${code}`} class="button">
        {t('landing.watch')}
      </Link>
      <Link to="/">{t('landing.otherCode')}</Link>
    </section>
  );
}

function Refusal({ refused }: { refused: Refused | null }) {
  return (
    <div role="alert">
      {refused && (
        <div class="says says-wrong join-refused">
          <p>{refused.message}</p>
          <Link to="/">{t('landing.otherCode')}</Link>
        </div>
      )}
    </div>
  );
}
