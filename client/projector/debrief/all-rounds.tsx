/** Every round that was played: its lane, and the four figures beside it. */
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { FIGURES, figureOf, isAlarming } from '../../charts/figures.ts';
import { Legend } from '../../charts/legend.tsx';
import { overloadNote } from '../results/overload.ts';
import { isTrapped } from '../results/so-what.ts';
import type { Data } from './data.ts';
import { mostToldOf, Says, saidOf, usePlace } from './lanes/lane-stack.tsx';
import type { Playhead } from './lanes/playhead.ts';
import { RoundLane } from './lanes/round-lane.tsx';
import { TimeAxis } from './lanes/time-axis.tsx';
import { Transport } from './lanes/transport.tsx';
import { usePlayhead } from './lanes/use-playhead.ts';
import { type Axis, axesOf } from './rounds/axes.ts';
import type { Settled } from './rounds/settled.ts';
import { shortTitleOf } from './rounds/titles.ts';
import type { Room } from './sheet.tsx';

/** The height that a wide page leaves for the rows, and what each axis takes of it. */
const ROWS_HEIGHT = 800;
const AXIS_HEIGHT = 66;
const ROW = { min: 40, max: 130, narrow: 40 } as const;
const ROW_GAP = 10;
/** A row at least so high has room for words under its lane. */
const ROOM_FOR_WORDS = 88;
const WORDS_HEIGHT = 44;
const LANE_WIDTH = 800;

export function AllRounds({ data, room }: { data: Data; room: Room }) {
  const axes = axesOf(data.rounds);
  const free = (ROWS_HEIGHT - axes.length * AXIS_HEIGHT) / Math.max(1, data.rounds.length);
  const row = room.wide ? Math.min(ROW.max, Math.max(ROW.min, free)) : ROW.narrow;
  const hasWords = !room.wide || row >= ROOM_FOR_WORDS;
  const size = {
    width: room.wide ? LANE_WIDTH : room.width,
    height: row - ROW_GAP - (room.wide && hasWords ? WORDS_HEIGHT : 0),
  };
  return (
    <div class="part all-rounds">
      <header class="part-head">
        <h2 class="part-title">{t('debrief.rounds.title')}</h2>
        <Legend scenario={mostToldOf(data.rounds)} />
      </header>
      <div class="rounds-room">
        {axes.map((axis) => (
          <OneAxis key={axis.rounds[0]?.number} axis={axis} data={data} {...size} hasWords={hasWords} />
        ))}
      </div>
    </div>
  );
}

type OneAxisProps = {
  readonly axis: Axis;
  readonly data: Data;
  /** Of a lane. */
  readonly width: number;
  readonly height: number;
  readonly hasWords: boolean;
};

function OneAxis({ axis: { rounds, isShow, lengthMs }, data, ...size }: OneAxisProps) {
  const { namesIn } = data;
  const playhead = usePlayhead(lengthMs, isShow);
  const place = usePlace(playhead);
  const time = span(lengthMs);
  return (
    <div ref={place}>
      <table class="rounds">
        <thead>
          <tr>
            <th scope="col">
              {t(isShow ? 'debrief.rounds.showAxis' : 'debrief.rounds.classAxis', { time })}
            </th>
            <td class="rounds-time">
              <TimeAxis playhead={playhead} words={() => saidOf(rounds, namesIn, playhead)} />
            </td>
            {FIGURES.map((name) => (
              <th key={name} scope="col">
                {t(`debrief.figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rounds.map((settled) => (
            <Row key={settled.number} settled={settled} namesIn={namesIn} playhead={playhead} {...size} />
          ))}
        </tbody>
      </table>
      {!isShow && <Transport playhead={playhead} rounds={rounds} namesIn={namesIn} />}
    </div>
  );
}

type RowProps = Omit<OneAxisProps, 'axis' | 'data'> & {
  readonly settled: Settled;
  readonly namesIn: Data['namesIn'];
  readonly playhead: Playhead;
};

function Row({ settled, namesIn, playhead, width, height, hasWords }: RowProps) {
  const { ledger } = settled;
  return (
    <tr>
      <th scope="row" class={isTrapped(settled) ? 'is-blocked' : undefined}>
        {shortTitleOf(settled)} <small>{overloadNote(settled)}</small>
      </th>
      <td class="rounds-lane">
        <RoundLane
          settled={settled}
          axisMs={playhead.axisMs}
          width={width}
          height={height}
          playhead={playhead}
        />
        {hasWords && <Says settled={settled} namesIn={namesIn} playhead={playhead} />}
      </td>
      {FIGURES.map((name) => (
        <td
          key={name}
          class={isAlarming(ledger, name) ? 'rounds-figure is-blocking' : 'rounds-figure'}
          data-label={t(`debrief.figures.${name}`)}
        >
          {figureOf(ledger, name)}
        </td>
      ))}
    </tr>
  );
}
