/** A round fact by fact: the log that everything else is computed from. */
import { useMemo, useState } from 'preact/hooks';
import { moment } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { tell } from '../../charts/fact-words.ts';
import { HandsCurve } from '../../charts/timeline/hands-curve.tsx';
import { word } from '../../models/words.ts';
import type { Data } from './data.ts';
import { happenedBy, happenedIn } from './lanes/facts.ts';
import { LaneStack } from './lanes/lane-stack.tsx';
import type { Playhead } from './lanes/playhead.ts';
import { trackOf } from './lanes/track.ts';
import { Transport } from './lanes/transport.tsx';
import { usePlayhead } from './lanes/use-playhead.ts';
import { axisMs } from './rounds/axes.ts';
import { RoundField } from './rounds/round-field.tsx';
import type { Settled } from './rounds/settled.ts';
import type { Room } from './sheet.tsx';

export function FactList({ data, room }: { data: Data; room: Room }) {
  const [number, choose] = useState(data.pair[0]?.number ?? 0);
  const settled = data.rounds.find((round) => round.number === number) ?? data.rounds[0];
  if (!settled) return null;
  return (
    <div class="part fact-by-fact">
      <header class="part-head">
        <h2 class="part-title">{t('debrief.factList.title')}</h2>
        <RoundField
          label={t('debrief.factList.round')}
          rounds={data.rounds}
          value={settled.number}
          onChoose={choose}
        />
      </header>
      <OneRound key={settled.number} settled={settled} namesIn={data.namesIn} room={room} />
    </div>
  );
}

type OneRoundProps = { settled: Settled; namesIn: Data['namesIn']; room: Room };

function OneRound({ settled, namesIn, room }: OneRoundProps) {
  const rounds = useMemo(() => [settled], [settled]);
  const playhead = usePlayhead(axisMs(rounds), settled.round.isShow ?? false);
  const height = room.wide ? 84 : 48;
  return (
    <>
      <LaneStack rounds={rounds} namesIn={namesIn} playhead={playhead} width={room.width} height={height} />
      <HandsCurve
        steps={trackOf(settled).hands}
        boards={settled.round.scenario.boards}
        durationMs={playhead.axisMs}
        nowMs={playhead.axisMs}
        width={room.width}
        height={height}
        label={word('stage.timeline.handsUp')}
      />
      <Transport playhead={playhead} rounds={rounds} namesIn={namesIn} />
      <Around settled={settled} namesIn={namesIn} playhead={playhead} more={room.wide ? 4 : 3} />
    </>
  );
}

/** The facts around the playhead; a tap on one of them moves the playhead there. */
function Around(props: { settled: Settled; namesIn: Data['namesIn']; playhead: Playhead; more: number }) {
  const { settled, namesIn, playhead, more } = props;
  const row = useMemo(() => happenedIn([settled]), [settled]);
  const atMs = (playhead.textShare.value ?? 0) * playhead.axisMs;
  const now = Math.max(0, happenedBy(row, atMs) - 1);
  const first = Math.max(0, Math.min(now - more, row.length - 2 * more - 1));
  return (
    <>
      <ol class="fact-list" start={first + 1} aria-label={t('debrief.factList.list')}>
        {row.slice(first, first + 2 * more + 1).map(({ fact }, index) => (
          <li key={first + index}>
            <button
              type="button"
              aria-current={fact.at === row[now]?.fact.at ? 'true' : undefined}
              onClick={() => playhead.seekMs(fact.at)}
            >
              <b class="ticking">{moment(fact.at)}</b>
              <span>{tell(fact, namesIn(settled), settled.ledger.accounts.length)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p class="part-note">
        {t('debrief.factList.count', { number: now + 1, all: row.length })} · {t('debrief.factList.log')}
      </p>
    </>
  );
}
