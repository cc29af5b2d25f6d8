/** `/j/CODE`: from a code to a seat. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { go, Link } from '../app/navigation.tsx';
import { Notice } from '../app/notice.tsx';
import { t } from '../app/text.ts';
import { Join } from '../landing/join.tsx';
import type { HallForJoiners } from '../models/classroom.ts';
import type { Refused } from '../models/picture.ts';
import { findSession, isRefused } from '../net/api.ts';
import { finishLeaving } from '../net/line/leaving.ts';
import { refusedBy } from '../net/line/refused.ts';
import { keptSeat } from '../net/seat-memory.ts';
import { keepAwake } from './awake.ts';
import { isComingTo, sitsIn, takeSeat } from './own-seat.ts';

export function JoinPage({ code }: { code: string }) {
  const [hall, setHall] = useState<HallForJoiners | Refused | null>(null);
  const seat = keptSeat(code);
  const ask = () =>
    void finishLeaving(code)
      .catch(() => {})
      .then(() => findSession(code))
      .then(setHall);
  useEffect(() => {
    ask();
    // The board is fetched while somebody chooses a name.
    void import('./play-page.tsx');
  }, []);
  // The tap that takes a seat is the one that a phone may be kept awake by.
  useEffect(() => keepAwake(() => isComingTo(code)), [code]);
  useSignalEffect(() => {
    if (sitsIn(code)) go(`/play/${code}`, 'replace');
  });

  if (hall === null) return null;
  if (isRefused(hall)) {
    return (
      <Notice headline={t('landing.notIn')} text={hall.message}>
        <button type="button" class="button button-primary" onClick={ask}>
          {t('common.tryAgain')}
        </button>
        <Link to="/" class="button">
          {t('landing.otherCode')}
        </Link>
      </Notice>
    );
  }
  return (
    <Join
      hall={hall}
      shut={whyShut(hall)}
      askAgain={ask}
      seatOf={seat?.name ?? null}
      sitDown={(name) => takeSeat(code, { name })}
      takeSeat={(seatCode) => takeSeat(code, { name: '', seatCode })}
      backToSeat={() => takeSeat(code, seat ?? { name: '' })}
    />
  );
}

/** Why nobody new may come in; null: they may. */
function whyShut({ locked, people, seats }: HallForJoiners): Refused | null {
  if (locked) return refusedBy('hallLocked');
  return people >= seats ? refusedBy('hallFull') : null;
}
