/** Where the masters' time went so far: playing, walking, idling with hands up, queueing for the crown; what is left was calm. */
import { percent } from '../../app/format.ts';
import type { FiguresSoFar } from '../../models/live/ledger.ts';
import { word } from '../../models/words.ts';

export function Shares({ ledger }: { ledger: FiguresSoFar }) {
  const all = Math.max(1, ledger.makespanMs * ledger.accounts.length);
  const sum = (of: (account: FiguresSoFar['accounts'][number]) => number) =>
    ledger.accounts.reduce((total, account) => total + of(account), 0) / all;
  const plays = sum((account) => account.playMs);
  const walks = sum((account) => account.walkMs + account.recallMs);
  const idle = ledger.idleWithHandsUpShare;
  const queues = sum((account) => account.brainWaitMs);
  const told = { plays: percent(plays), walks: percent(walks), idle: percent(idle) };
  const label =
    queues > 0
      ? word('stage.meters.sharesOfMany', { ...told, queues: percent(queues) })
      : word('stage.meters.shares', told);
  return (
    <div class="meter-shares" role="img" aria-label={label}>
      <span class="fill-busy" style={{ width: `${plays * 100}%` }} />
      <span class="share-walks" style={{ width: `${walks * 100}%` }} />
      <span class="hatch-idle" style={{ width: `${idle * 100}%` }} />
      <span class="fill-waiting" style={{ width: `${queues * 100}%` }} />
    </div>
  );
}
