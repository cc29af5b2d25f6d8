/** What the hall takes while it runs, from what it tells of itself and what its players saw. */
import type { Connected, CrowdEvent } from '../../../shared/labs/crowd.ts';
import { t } from '../../app/text.ts';
import { latest } from './latest.ts';
import { count, kilobytes, megabytes, milliseconds } from './units.ts';

export function LiveFigures({ events }: { readonly events: readonly CrowdEvent[] }) {
  const reading = latest(events, 'reading');
  const seen = latest(events, 'acks');
  const connected = latest(events, 'connected');
  const played = latest(events, 'played');
  // What the whole play came to counts more than its last half second.
  const times = played ?? (seen && seen.acks > 0 ? seen : null);
  const loop = played ?? reading;
  const moves = (played ?? reading)?.answers;
  return (
    <section class="crowd-figures" aria-label={t('labs.crowd.figures.title')}>
      <Figure name="connections" isLarge value={reading && count(reading.connections)} />
      <Figure name="memory" value={reading && megabytes(reading.rssMb)} />
      <Figure name="each" value={connected && eachWords(connected)} />
      <Figure name="kernel" value={connected && kernelWords(connected)} />
      <Figure name="cpu" value={loop && `${Math.round(loop.cpuShare * 100)}%`} />
      <Figure name="loopMax" value={loop && milliseconds(loop.loopMaxMs)} />
      <Figure name="loopP99" value={loop && milliseconds(loop.loopP99Ms)} />
      <Figure name="ackP50" value={times && milliseconds(times.ackP50Ms)} />
      <Figure name="ackP99" value={times && milliseconds(times.ackP99Ms)} />
      <Figure name="moves" value={moves === undefined ? null : count(moves)} />
    </section>
  );
}

/** Below, what the program itself takes while it gets warm is more than the connections. */
const TELLS_FROM = 500;

const eachWords = ({ connections, kbEach }: Connected): string =>
  connections < TELLS_FROM ? t('labs.crowd.figures.tooFew') : kilobytes(kbEach);
const kernelWords = ({ connections, kernelKbEach }: Connected): string => {
  if (kernelKbEach !== null) return kilobytes(kernelKbEach);
  return t(`labs.crowd.figures.${connections < TELLS_FROM * 2 ? 'tooFew' : 'unknown'}`);
};

type Name =
  | 'connections'
  | 'memory'
  | 'each'
  | 'kernel'
  | 'cpu'
  | 'loopMax'
  | 'loopP99'
  | 'ackP50'
  | 'ackP99'
  | 'moves';

function Figure({ name, value, isLarge = false }: { name: Name; value: string | null; isLarge?: boolean }) {
  return (
    <p class={isLarge ? 'crowd-figure is-large' : 'crowd-figure'} data-figure={name}>
      <span>{t(`labs.crowd.figures.${name}`)}</span>
      <b class="ticking">{value ?? '–'}</b>
    </p>
  );
}
