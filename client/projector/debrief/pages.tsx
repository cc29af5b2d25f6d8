/** Parts of the debrief as pages of a plan, in the middle of a lesson: they show what has been played so far. */
import { t } from '../../app/text.ts';
import { type Data, type DebriefModel, useData } from './data.ts';
import { LaneStack } from './lanes/lane-stack.tsx';
import { Transport } from './lanes/transport.tsx';
import { usePlayhead } from './lanes/use-playhead.ts';
import { LanguageChoice, LiveCode } from './live-code.tsx';
import { Persons } from './person.tsx';
import { axisMs } from './rounds/axes.ts';
import { isDriven } from './rounds/beside-the-loop.ts';
import { Cards } from './rounds/cards.tsx';
import { headlineOf } from './rounds/headline.ts';
import { type Room, Sheet } from './sheet.tsx';
import { TwoLines } from './two-lines.tsx';

type PageProps = { readonly model: Omit<DebriefModel, 'questions'> };

/** The height that all lanes of the page share. */
const LANES_HEIGHT = 440;

/** The page `lanes`: where did the master's time go? After a round that a person drove: beside the loop's. */
export function LanesPage({ model }: PageProps) {
  const data = useData(model);
  const last = data.rounds.at(-1);
  return (
    <Sheet label={t('debrief.tabs.lanes')}>
      {(room) =>
        last && isDriven(last) ? <Persons rounds={[last]} room={room} /> : <Lanes data={data} room={room} />
      }
    </Sheet>
  );
}

function Lanes({ data: { compared, namesIn }, room }: { data: Data; room: Room }) {
  const playhead = usePlayhead(axisMs(compared), compared[0]?.round.isShow ?? false, true);
  const height = room.wide ? Math.min(170, LANES_HEIGHT / Math.max(1, compared.length)) : 48;
  return (
    <div class="part lanes-page">
      <h1>{headlineOf(compared)}</h1>
      <LaneStack rounds={compared} namesIn={namesIn} playhead={playhead} width={room.width} height={height} />
      <Transport playhead={playhead} rounds={compared} namesIn={namesIn} />
      <Cards rounds={compared} />
    </div>
  );
}

/** The page `code`: the one line that matters. */
export function CodePage({ model }: PageProps) {
  const data = useData(model);
  return (
    <Sheet label={t('lesson.topics.code.title')}>{(room) => <CodePart data={data} room={room} />}</Sheet>
  );
}

function CodePart({ data: { pair, namesIn }, room }: { data: Data; room: Room }) {
  const playhead = usePlayhead(axisMs(pair), pair[0]?.round.isShow ?? false, true);
  return (
    <div class="part code-page">
      <header class="part-head">
        <h1>{t('lesson.topics.code.title')}</h1>
        <LanguageChoice />
      </header>
      <TwoLines />
      <LiveCode rounds={pair} playhead={playhead} />
      <LaneStack rounds={pair} namesIn={namesIn} playhead={playhead} width={room.width} height={40} />
      <Transport playhead={playhead} rounds={pair} namesIn={namesIn} />
    </div>
  );
}
