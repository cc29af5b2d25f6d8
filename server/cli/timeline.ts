/** The masters' time and the hands, drawn in text. */
import {
  handsUpOf,
  type Lane,
  lanesOf,
  type Ms,
  playOut,
  type Scenario,
  type Segment,
} from '../../shared/simul/index.ts';
import { simulate as words } from '../../shared/text/en/terminal.ts';
import type { Report } from './report.ts';
import { say } from './say.ts';
import { durationText } from './units.ts';

const COLUMNS = 72;
const LANES_SHOWN = 6;
/** A timeline needs every fact kept: beyond this many it isn't worth the memory. */
const FACTS_FOR_A_TIMELINE = 2_000_000;

/** The first masters' lanes and the hands, one character per slice of time. */
export function timelineText(scenario: Scenario, { makespanMs, facts: count }: Report): string {
  const { timeline } = words;
  if (count > FACTS_FOR_A_TIMELINE) return timeline.tooLong;
  if (makespanMs === 0) return '';
  const { facts } = playOut(scenario);
  const lanes = lanesOf(scenario, facts, makespanMs);
  const shown = lanes
    .slice(0, LANES_SHOWN)
    .map((lane) => `  ${name(lane.master)} ${laneText(lane, makespanMs)}`);
  const more = lanes.length - shown.length;
  return [
    say(timeline.head, { end: durationText(makespanMs) }),
    ...shown,
    ...(more > 0 ? [`  ${say(timeline.more, { more })}`] : []),
    `  ${timeline.hands} ${handsText(handsUpOf(scenario, facts), scenario.boards, makespanMs)}`,
    `  ${timeline.legend}`,
  ].join('\n');
}

const name = (master: number): string => `m${master}`.padEnd(words.timeline.hands.length);

const INK: Readonly<Record<Segment['doing'], string>> = {
  play: '#',
  walk: '>',
  recall: '~',
  switch: '~',
  cleanUp: '~',
  brainWait: 'b',
  blocked: '.',
  rest: ' ',
};

/** In each slice what took most of it. */
function laneText({ segments }: Lane, endMs: Ms): string {
  const inks = Array.from({ length: COLUMNS }, () => new Map<string, Ms>());
  for (const { doing, from, to, handsUp } of segments) {
    const ink = handsUp ? 'X' : INK[doing];
    const last = Math.min(COLUMNS - 1, Math.floor((to / endMs) * COLUMNS));
    for (let column = Math.floor((from / endMs) * COLUMNS); column <= last; column++) {
      const begin = Math.max(from, (column / COLUMNS) * endMs);
      const end = Math.min(to, ((column + 1) / COLUMNS) * endMs);
      const slice = inks[column];
      if (slice !== undefined) slice.set(ink, (slice.get(ink) ?? 0) + Math.max(0, end - begin));
    }
  }
  return inks.map((slice) => [...slice].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ' ').join('');
}

const BARS = ' ▁▂▃▄▅▆▇█';

/** The most hands of each slice, as the height of a bar. */
function handsText(steps: ReturnType<typeof handsUpOf>, boards: number, endMs: Ms): string {
  const most = new Array<number>(COLUMNS).fill(0);
  steps.forEach(({ at, hands }, index) => {
    const until = steps[index + 1]?.at ?? endMs;
    const last = Math.min(COLUMNS - 1, Math.ceil((until / endMs) * COLUMNS) - 1);
    for (let column = Math.min(COLUMNS - 1, Math.floor((at / endMs) * COLUMNS)); column <= last; column++)
      most[column] = Math.max(most[column] ?? 0, hands);
  });
  return most.map((hands) => BARS[Math.ceil((hands / boards) * (BARS.length - 1))] ?? '').join('');
}
