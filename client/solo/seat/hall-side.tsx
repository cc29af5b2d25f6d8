/** The hall beside the phone: what the master does while you think, and what he has done so far. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { percent } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Hall } from '../../hall/hall.tsx';
import { MasterLane } from './master-lane.tsx';
import { MasterStrip } from './master-strip.tsx';
import type { RoundModels } from './own-round.ts';
import { RoundClock } from './round-clock.tsx';

/** The drawing is made for this width; it is scaled to the room there is. */
const DRAWN_WIDTH = 1376;

type HallSideProps = {
  readonly session: RoundModels;
  readonly title: string | undefined;
  /** What the person may change. */
  readonly bar: ComponentChildren;
};

export function HallSide({ session, title, bar }: HallSideProps) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    if (room.current) watcher.observe(room.current);
    return () => watcher.disconnect();
  }, []);
  const scale = (size?.width ?? DRAWN_WIDTH) / DRAWN_WIDTH;
  // Where there are several masters the drawing must know it from its beginning.
  const masters = session.stage.hall.value?.masters.length ?? 1;
  const drawnHeight = Math.floor((size?.height ?? 0) / scale);
  return (
    <section class={`solo-hall ${bar ? 'has-bar' : ''}`} aria-label={t('solo.master')}>
      <header class="solo-head">
        <RoundClock model={session.stage} title={title} />
        <Figures session={session} />
      </header>
      {bar}
      <div ref={room} class="solo-room">
        {size && (
          <div
            class="solo-scaled"
            style={{ width: `${DRAWN_WIDTH}px`, height: `${drawnHeight}px`, transform: `scale(${scale})` }}
          >
            <Hall
              key={masters}
              hall={session.stage.hall}
              round={masters > 1 ? (session.stage.rounds.value.at(-1) ?? null) : null}
              clockMs={session.stage.clockMs}
              width={DRAWN_WIDTH}
              height={drawnHeight}
              ratio={scale * devicePixelRatio}
              label={t('solo.hall')}
            />
          </div>
        )}
      </div>
      <MasterStrip model={session.stage} />
      {size && <MasterLane model={session.stage} width={size.width} />}
    </section>
  );
}

function Figures({ session }: { session: RoundModels }) {
  const news = session.player.news.value;
  if (!news) return null;
  const figures = [
    [percent(news.idleShare), t('solo.idle')],
    [news.movesAnswered, t('solo.answered')],
    [news.handsUp, t('solo.handsUp')],
  ];
  return (
    <dl class="solo-figures">
      {figures.map(([figure, words]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd class="ticking">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
