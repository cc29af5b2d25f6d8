/** How late the loop was over the last seconds, as it has measured that itself: it stands still with the loop. */
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { GAUGE_MS, type Late } from './screen.ts';
import { delayWords } from './time-words.ts';

const WIDTH = 400;
const HEIGHT = 110;
/** What is not late at all is to be seen, too. */
const LEAST = 3;
/** Above the bars stands what the highest may be. */
const SCALE_HEIGHT = 28;
/** Below this everything is as it should be; the scale shows at least as much. */
const SCALE_MS_LEAST = 100;
const HARMLESS_MS = 50;

export function Gauge({ late }: { late: readonly Late[] }) {
  const now = late.at(-1);
  const most = Math.max(0, ...late.map(({ delayMs }) => delayMs));
  const scaleMs = Math.max(SCALE_MS_LEAST, most);
  /** As wide as it was late: that long the loop was not there. */
  const barOf = ({ clockMs, delayMs }: Late) => {
    const right = WIDTH - (((now?.clockMs ?? 0) - clockMs) / GAUGE_MS) * WIDTH;
    const width = Math.max(LEAST, (delayMs / GAUGE_MS) * WIDTH);
    const height = LEAST + (delayMs / scaleMs) * (HEIGHT - SCALE_HEIGHT);
    return `M${right.toFixed(1)} ${HEIGHT}h${(-width).toFixed(1)}v${(-height).toFixed(1)}h${width.toFixed(1)}z`;
  };
  return (
    <figure class="freeze-gauge">
      <figcaption>
        <b>{t('labs.freeze.gauge.title')}</b>
        <output class="ticking">{delayWords(now?.delayMs ?? 0)}</output>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('labs.freeze.gauge.label', { time: span(GAUGE_MS), most: span(most) })}
      >
        <path d={late.map((one) => barOf(one)).join('')} />
        <path class="is-late" d={late.map((one) => (one.delayMs > HARMLESS_MS ? barOf(one) : '')).join('')} />
        <text x="6" y="16">
          {span(scaleMs)}
        </text>
      </svg>
      <p class="muted small">{t('labs.freeze.gauge.hint')}</p>
    </figure>
  );
}
