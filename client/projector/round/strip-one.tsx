/** What the strip says of a single master. */
import type { ComponentChildren } from 'preact';
import { DRIVEN, type Ms, policies, type Scenario } from '../../../shared/simul/index.ts';
import { seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { type Driver, driverWords } from '../../models/lesson-words.ts';
import { otherHands, unattended } from '../../models/mood.ts';
import type { HallPicture, MasterPicture } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import type { Stillness } from '../stage/notices.tsx';

type Alone = {
  readonly hall: HallPicture;
  readonly master: MasterPicture;
  readonly nowMs: Ms;
  /** Whether boards and seconds are left out, because they change too quickly to be read. */
  readonly hasty: boolean;
};

const where = (hall: HallPicture, { board }: MasterPicture) => ({
  name: hall.tables[board - 1]?.name ?? '',
  board,
});

/** Two lines at the right end of the strip. */
export function Lines({ children }: { children: readonly ComponentChildren[] }) {
  return (
    <p class="strip-lines">
      {children.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </p>
  );
}

type IdleProps = Alone & {
  readonly scenario: Scenario;
  readonly driver: Driver | null;
  /** Whether nobody may learn which board it is. */
  readonly secret: boolean;
};

/** Whom he waits for; or where he stands, if somebody sends him: they decide how long. */
function standsWords({ policy }: Scenario, driver: Driver | null, at: ReturnType<typeof where>): string {
  if (policy !== DRIVEN) return word('stage.strip.forWhom', at);
  const { board } = at;
  return driver
    ? driverWords(driver, 'stage.strip.standsBy', 'stage.strip.standsByHost', { board })
    : t('stage.strip.standsAt', { board });
}

/** He stands at a board where it is not his turn: with other hands up that is waste, without them it is harmless. */
export function IdleMaster({ hall, master, nowMs, hasty, scenario, driver, secret }: IdleProps) {
  const hands = unattended(hall, master, scenario.policy);
  const trap = trapAt(scenario, hall, master, secret);
  // However quick he is elsewhere: where a call holds him there is time to read where that is.
  const quick = hasty && trap === null;
  const whom = quick ? word('stage.strip.oneByOne') : standsWords(scenario, driver, where(hall, master));
  return (
    <>
      <p class="strip-hero">
        {word(hands > 0 ? 'stage.strip.wasting' : 'stage.strip.waiting')}{' '}
        {!quick && <Seconds ms={Math.max(0, nowMs - master.sinceMs)} />}
      </p>
      <Lines>{[trap ?? whom, handsWords(scenario, hands)]}</Lines>
    </>
  );
}

/** Why an event loop stands still at this board, and which it is; null where there is no trap. */
function trapAt(
  scenario: Scenario,
  hall: HallPicture,
  master: MasterPicture,
  secret: boolean,
): string | null {
  const { policy, traps } = scenario;
  const trap = policies[policy].hasTraps ? traps.find(({ board }) => board === master.board) : undefined;
  if (!trap) return null;
  const what = trap.lingerMs === 'untilReply' ? 'trapReply' : 'trapSleep';
  return secret ? word(`stage.strip.${what}Somewhere`) : word(`stage.strip.${what}`, where(hall, master));
}

/** How many hands have to wait meanwhile, and why this policy lets them. */
function handsWords({ policy }: Scenario, count: number): string {
  if (count === 0) return word('stage.strip.noOtherHand');
  const { waits, hasTraps } = policies[policy];
  if (waits === 'beforeHisMove') return word('stage.strip.though', { count });
  if (hasTraps) return word('stage.strip.trapAll', { count });
  return word('stage.strip.nobodyServed', { count });
}

/** He plays or walks, under a policy that looks at no queue. */
export function BusyMaster({ hall, master, hasty, walks }: Alone & { walks: boolean }) {
  const { doing } = master;
  const isOverhead = walks && (doing === 'recall' || doing === 'switch' || doing === 'cleanUp');
  const at = hasty
    ? word('stage.strip.oneByOne')
    : word(walks && !isOverhead ? 'stage.strip.walksTo' : 'stage.strip.playsAt', where(hall, master));
  return (
    <>
      <p class={`strip-hero ${walks ? 'is-walking' : 'is-busy'}`}>
        {word(isOverhead ? `stage.strip.${doing}` : walks ? 'stage.strip.walks' : 'stage.strip.plays')}
      </p>
      <Lines>{[at, mustWait(otherHands(hall, master))]}</Lines>
    </>
  );
}

/** He looks at one board after the other, and nobody is ready. */
export function LooksInVain({ hands, looks }: { hands: number; looks: number }) {
  return (
    <>
      <p class="strip-hero is-walking">{word('stage.strip.looks', { count: looks })}</p>
      <Lines>{[word('stage.strip.looksInVain'), mustWait(hands)]}</Lines>
    </>
  );
}

/** How many hands have to wait. */
export const mustWait = (count: number): string =>
  count > 0 ? word('stage.strip.handsMustWait', { count }) : word('stage.strip.noHand');

/** Nobody needs the master: that is no waste, and no cause for alarm. */
export function Rest({ many }: { many: boolean }) {
  return (
    <>
      <p class="strip-calm">{word(many ? 'stage.strip.restingMany' : 'stage.strip.resting')}</p>
      <Lines>{[word('stage.strip.restingMore')]}</Lines>
    </>
  );
}

/** Why the clock stands still. It is told here, where it covers nothing of the hall. */
export function StandsStill({ why }: { why: Stillness }) {
  return (
    <div class="strip-stands" role="status">
      <h2>{why.title}</h2>
      <p>{why.more}</p>
    </div>
  );
}

function Seconds({ ms }: { ms: Ms }) {
  const [figure, unit] = seconds(ms).split(/\s/);
  return (
    <>
      <span class="ticking">{figure}</span> <small>{unit}</small>
    </>
  );
}
