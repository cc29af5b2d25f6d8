/** The first part, which all the others explain: the same evening twice, and the one word that makes the difference. */
import type { Data } from './data.ts';
import { LaneStack } from './lanes/lane-stack.tsx';
import { Transport } from './lanes/transport.tsx';
import { usePlayhead } from './lanes/use-playhead.ts';
import { LanguageChoice, LiveCode } from './live-code.tsx';
import { axisMs } from './rounds/axes.ts';
import { Cards } from './rounds/cards.tsx';
import { headlineOf } from './rounds/headline.ts';
import type { Room } from './sheet.tsx';

export function SideBySide({ data, room }: { data: Data; room: Room }) {
  const { pair, namesIn } = data;
  const playhead = usePlayhead(axisMs(pair), pair[0]?.round.isShow ?? false, room.wide);
  return (
    <div class="part side-by-side">
      <h1>{headlineOf(pair)}</h1>
      {pair.length > 0 && (
        <>
          <LaneStack
            rounds={pair}
            namesIn={namesIn}
            playhead={playhead}
            width={room.width}
            height={room.wide ? 72 : 48}
          />
          <div class="transport-row">
            <Transport playhead={playhead} rounds={pair} namesIn={namesIn} />
            <LanguageChoice />
          </div>
          <Cards rounds={pair} />
          <LiveCode rounds={pair} playhead={playhead} />
        </>
      )}
    </div>
  );
}
