/** What the strip says of a master who is alone. */
import type { ComponentChildren } from 'preact';
import { type Ms, policies, type Scenario } from '../../../shared/simul/index.ts';
import { seconds } from '../../app/format.ts';
import { otherHands } from '../../models/mood.ts';
import type { HallPicture, MasterPicture } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import type { Stillness } from './notices.tsx';

type Alone = {
  readonly hall: HallPicture;
  readonly master: MasterPicture;
  readonly nowMs: Ms;
  /** Boards and seconds change too quickly to be read: they are left out. */
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

/** He stands at a board and waits: with other hands up that is waste, without them it is only waiting. */
export function IdleMaster({ hall, master, nowMs, hasty, scenario }: Alone & { scenario: Scenario }) {
  const hands = otherHands(hall, master);
  const whom = hasty ? word('stage.strip.oneByOne') : word('stage.strip.forWhom', where(hall, master));
  return (
    <>
      <p class="strip-hero">
        {word(hands > 0 ? 'stage.strip.wasting' : 'stage.strip.waiting')}{' '}
        {!hasty && <Seconds ms={Math.max(0, nowMs - master.sinceMs)} />}
      </p>
      <Lines>{[trapAt(scenario, master.board) ?? whom, handsWords(scenario, hands)]}</Lines>
    </>
  );
}

/** Why he stands still who never waits by rule; null where it is no trap. */
function trapAt({ policy, traps }: Scenario, board: number): string | null {
  const trap = policies[policy].hasTraps ? traps.find((one) => one.board === board) : undefined;
  if (!trap) return null;
  return word(trap.lingerMs === 'untilReply' ? 'stage.strip.trapReply' : 'stage.strip.trapSleep');
}

/** Who has to wait meanwhile, and what that has to do with the way the hall is run. */
function handsWords({ policy }: Scenario, count: number): string {
  if (count === 0) return word('stage.strip.noOtherHand');
  const { waits, hasTraps } = policies[policy];
  if (waits === 'beforeHisMove') return word('stage.strip.though', { count });
  if (hasTraps) return word('stage.strip.trapAll', { count });
  return word('stage.strip.nobodyServed', { count });
}

/** He plays or walks, and looks at no queue. */
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

/** He asks at one board after the other, and nobody there was ready. */
export function LooksInVain({ hands, looks }: { hands: number; looks: number }) {
  return (
    <>
      <p class="strip-hero is-walking">{word('stage.strip.looks', { count: looks })}</p>
      <Lines>{[word('stage.strip.looksInVain'), mustWait(hands)]}</Lines>
    </>
  );
}

export const mustWait = (count: number): string =>
  count > 0 ? word('stage.strip.handsMustWait', { count }) : word('stage.strip.noHand');

/** Nobody needs him: no waste, no alarm. */
export function Rest({ many }: { many: boolean }) {
  return (
    <>
      <p class="strip-calm">{word(many ? 'stage.strip.restingMany' : 'stage.strip.resting')}</p>
      <Lines>{[word('stage.strip.restingMore')]}</Lines>
    </>
  );
}

/** The clock stands still: said here, so that nothing of the hall is covered. */
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
