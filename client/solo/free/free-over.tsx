/** After free play: what each rule came to at the person's own board, and the lane with the moments of change. */
import { percent, span, wholeSeconds } from '../../app/format.ts';
import { focusOnEntry, Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import { useWidth } from '../../charts/floor/width.ts';
import { Legend } from '../../charts/legend.tsx';
import type { RoundPicture } from '../../models/picture.ts';
import { YOUR_BOARD } from '../seat/own-round.ts';
import { type Change, changesIn, RoundLane } from '../seat/round-lane.tsx';
import type { FreeSession } from './free-session.ts';
import { type FreeWay, nameOf, ruleOf, type WaySoFar, waysSoFar } from './ways.ts';

type FreeOverProps = {
  readonly session: FreeSession;
  /** The same people again, or (false) others. */
  readonly again: (samePeople: boolean) => void;
};

const LANE_HEIGHT = 44;
const AT_ONCE_MS = 100;

export function FreeOver({ session, again }: FreeOverProps) {
  const [room, width] = useWidth();
  const rounds = session.stage.rounds.value;
  const ways = waysSoFar(rounds, YOUR_BOARD, 0);
  const signOf = (way: FreeWay) => String(ways.findIndex((one) => nameOf(one.way) === nameOf(way)) + 1);
  return (
    <main class="solo-card-page">
      <section class="card solo-card free-over">
        <h1 tabIndex={-1} ref={focusOnEntry}>
          {t('solo.free.over.title')}
        </h1>
        <p class="solo-big">{comparedWords(ways)}</p>
        <div ref={room} class="free-lanes">
          {width > 0 &&
            rounds.map((round, index) => (
              <RoundLane
                key={index}
                round={round}
                durationMs={endOf(round)}
                nowMs={null}
                width={width}
                height={LANE_HEIGHT}
                label={t('solo.free.lane')}
                changes={signedChanges(round, signOf)}
              />
            ))}
        </div>
        <Legend />
        <ol class="free-ways">
          {ways.map((one) => (
            <WayCard key={nameOf(one.way)} one={one} sign={signOf(one.way)} />
          ))}
        </ol>
        <div class="solo-buttons">
          <button type="button" class="button button-primary" onClick={() => again(true)}>
            {t('solo.free.over.again')}
          </button>
          <button type="button" class="button" onClick={() => again(false)}>
            {t('solo.free.over.others')}
          </button>
          <Link to="/solo" class="button">
            {t('solo.home')}
          </Link>
        </div>
      </section>
    </main>
  );
}

function WayCard({ one, sign }: { one: WaySoFar; sign: string }) {
  const { way, ms, answers, handUpMs, wastedShare } = one;
  return (
    <li>
      <h2>
        <span class="free-sign">{sign}</span> {nameOf(way)} <small>{ruleOf(way)}</small>
      </h2>
      <p>
        <b>{t('solo.free.over.you')}</b> {t('solo.free.soFar', { count: answers, time: wholeSeconds(ms) })},{' '}
        {waitWords(answers, handUpMs)}
      </p>
      <p>
        <b>{t('solo.free.over.hall')}</b> {t('solo.free.over.moves', { count: rateOf(one) })},{' '}
        {t('solo.free.over.stood', { share: percent(wastedShare) })}
      </p>
    </li>
  );
}

/** How long the person's hand was up, for each answer where there were several. */
function waitWords(answers: number, handUpMs: number): string {
  const time = handUpMs / Math.max(1, answers);
  if (time < AT_ONCE_MS) return t(answers > 0 ? 'solo.free.over.atOnce' : 'solo.free.over.noHand');
  return t(answers > 1 ? 'solo.free.over.waitEach' : 'solo.free.over.wait', { time: span(time) });
}

/** Shorter than this a rule has hardly been felt. */
const FELT_MS = 10_000;

/** The rules under which most and fewest were answered. */
function comparedWords(ways: readonly WaySoFar[]): string {
  const byRate = ways.filter(({ ms }) => ms >= FELT_MS).sort((a, b) => rateOf(b) - rateOf(a));
  const [best] = byRate;
  const worst = byRate.at(-1);
  if (ways.length < 2) return t('solo.free.over.one');
  if (!best || !worst || best === worst) return t('solo.free.over.short');
  return t('solo.free.over.compared', {
    best: nameOf(best.way),
    count: rateOf(best),
    worst: nameOf(worst.way),
    worstRate: rateOf(worst),
  });
}

/** Answers a minute, at all boards. */
const rateOf = ({ moves, ms }: WaySoFar): number => Math.round((moves * 60_000) / Math.max(1, ms));
const endOf = ({ facts }: RoundPicture): number => Math.max(1, facts.at(-1)?.at ?? 1);

/** Each stretch has the sign of its rule, from where it begins. */
function signedChanges(round: RoundPicture, signOf: (way: FreeWay) => string): readonly Change[] {
  const { masters } = round.scenario;
  const begins = { at: 0, sign: signOf(round.scenario) };
  return [begins, ...changesIn(round, (way) => signOf({ ...way, masters }))];
}
