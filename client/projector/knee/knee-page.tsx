/** The page `knee`, from 1 to 10,000 boards: a hall of bots beside the curve that says from where on they only wait longer. */
import { span } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { Hall } from '../../hall/hall.tsx';
import type { StageModel } from '../../models/picture.ts';
import { useLayout } from '../stage/layout.ts';
import { type KneePoint, STOPS, type Times, timesOf } from './knee.ts';
import { KneeChart } from './knee-chart.tsx';
import { Law, Memory } from './knee-words.tsx';
import { type Curve, type Stops, useCurve, useLivingHall, useStops } from './use-knee.ts';
import './knee.css';

const HALL = { wide: { width: 912, height: 470 }, narrow: { width: 952, height: 520 } } as const;
const CHART = { wide: { width: 928, height: 312 }, narrow: { width: 952, height: 320 } } as const;

export function KneePage({ model }: { model: StageModel }) {
  const { narrow, ratio } = useLayout(true);
  const times = timesOf(model.rounds.value);
  const stops = useStops();
  const boards = STOPS[stops.index] ?? 1;
  const { hall, clockMs } = useLivingHall(boards, times);
  const curve = useCurve(times);
  const size = narrow ? 'narrow' : 'wide';
  return (
    <section class="knee">
      <div class="knee-hall">
        <StopsRow stops={stops} />
        <Hall
          hall={hall}
          clockMs={clockMs}
          {...HALL[size]}
          ratio={ratio}
          label={t('lessonPages.knee.hall', { boards })}
        />
        <Now curve={curve} boards={boards} times={times} />
      </div>
      <div class="knee-charts">
        {FIGURES.map(([figure, title]) => (
          <KneeChart
            key={figure}
            figure={figure}
            title={t(title)}
            points={curve.points}
            times={times}
            boards={boards}
            {...CHART[size]}
          />
        ))}
        <KneeLegend />
      </div>
      <Law times={times} ofClass={times.ofClass} />
      <Memory boards={boards} />
    </section>
  );
}

const FIGURES = [
  ['movesPerSecond', 'lessonPages.knee.moves'],
  ['responseMs', 'lessonPages.knee.response'],
] as const;

function StopsRow({ stops }: { stops: Stops }) {
  const { index, running, goTo, runOrStop } = stops;
  return (
    <nav class="knee-stops" aria-label={t('lessonPages.knee.steps')}>
      <button
        type="button"
        onClick={runOrStop}
        aria-label={t(running ? 'lessonPages.knee.pause' : 'lessonPages.knee.play')}
      >
        <Icon name={running ? 'pause' : 'play'} />
      </button>
      {STOPS.map((boards, at) => (
        <button
          key={boards}
          type="button"
          aria-current={at === index}
          aria-label={boardsInWords(boards)}
          onClick={() => goTo(at)}
        >
          {grouped(boards)}
        </button>
      ))}
    </nav>
  );
}

function boardsInWords(boards: number): string {
  return t('lessonPages.knee.boards', { count: boards, boards: grouped(boards) });
}

type NowProps = { readonly curve: Curve; readonly boards: number; readonly times: Times };

function Now({ curve: { points, failed }, boards, times }: NowProps) {
  const point = points.find((one) => one.boards === boards);
  return (
    <p class="knee-now">
      <b>{boardsInWords(boards)}</b>{' '}
      <span>
        {point
          ? nowInWords(point, times)
          : t(failed ? 'lessonPages.knee.failed' : 'lessonPages.knee.measuring')}
      </span>
    </p>
  );
}

/** From here on he is busy all the time. */
const FULL_SHARE = 0.98;

function nowInWords({ movesPerSecond, responseMs }: KneePoint, { playMs }: Times): string {
  const now = t('lessonPages.knee.now', { moves: movesPerSecond.toFixed(1), response: span(responseMs) });
  const isFull = (movesPerSecond * playMs) / 1_000 >= FULL_SHARE;
  return isFull ? `${now} · ${t('lessonPages.knee.full')}` : now;
}

function KneeLegend() {
  return (
    <ul class="knee-legend">
      <li>
        <i class="is-measured" /> {t('lessonPages.knee.measured')}
      </li>
      <li>
        <i class="is-limit" /> {t('lessonPages.knee.bound')}
      </li>
      <li>
        <i class="is-blocking" /> {t('lessonPages.knee.blocking')}
      </li>
    </ul>
  );
}
