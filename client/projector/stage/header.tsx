/** The top line: which round this is, what is left of it, and how to join. */
import type { Step } from '../../../shared/lesson/plan.ts';
import type { Ms, PolicyName } from '../../../shared/simul/index.ts';
import { urlOf } from '../../app/browser/older-browsers.ts';
import { countdown, spacedCode, span } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { t } from '../../app/text.ts';
import { lettersOf } from '../../models/classroom.ts';
import { type Driver, driverOf, driverWords, ownTitleOf } from '../../models/lesson-words.ts';
import type { Pace } from '../../models/live/pace.ts';
import type { ClassStatus } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import './header.css';

/** A name of more letters than this takes two lines. */
const LONG_NAME = 20;

type RoundChipProps = {
  readonly number: number;
  readonly policy: PolicyName;
  /** The round's step of the plan, where one is known. */
  readonly step: Step | null;
  /** Who is the master, where that is somebody of the class or the host. */
  readonly driver?: Driver | null | undefined;
};

/** The number of a round and what it is about; of a plain one its policy and the rule of that. */
export function RoundChip({ number, policy, step, driver }: RoundChipProps) {
  const title = driver ? driverWords(driver, 'stage.by', 'stage.byHost') : ownTitleOf(step);
  if (title !== null)
    return (
      <h1 class={`stage-chip ${step && hasTrap(step) ? 'is-blocked' : ''}`}>
        <span class="stage-chip-name is-topic">{t('stage.round', { number, policy: title })}</span>
      </h1>
    );
  const name = t('stage.round', { number, policy: word(`common.policy.${policy}`) });
  return (
    <h1 class="stage-chip">
      <span class={`stage-chip-name ${lettersOf(name).length > LONG_NAME ? 'is-long' : ''}`}>{name}</span>
      <span class="stage-chip-rule mono">{word(`common.policyRule.${policy}`)}</span>
    </h1>
  );
}

/** From an hour on the digits are smaller. */
const LONG_MS = 3_600_000;

/** What is left of a round, as a clock and as a bar. */
export function TimeLeft({ nowMs, durationMs }: { nowMs: Ms; durationMs: Ms }) {
  const left = Math.max(0, durationMs - nowMs);
  return (
    <div class="stage-clock" role="timer" aria-label={t('stage.timeLeft')}>
      <span class={`stage-clock-digits mono ${left >= LONG_MS ? 'is-long' : ''}`}>{countdown(left)}</span>
      <span class="stage-clock-bar">
        <span style={{ transform: `scaleX(${Math.min(1, nowMs / durationMs)})` }} />
      </span>
    </div>
  );
}

/** How latecomers join: the address and the code. */
export function JoinLine({ status, joinUrl }: { status: ClassStatus; joinUrl: string | null }) {
  return (
    <p class="stage-join">
      {joinUrl && (
        <span>
          {t('stage.joinAt')} <b>{typedOf(joinUrl)}</b>
        </span>
      )}
      <span class="stage-join-code mono">{spacedCode(status.code)}</span>
    </p>
  );
}

/** The part of the address that people type: `192.168.1.20:2567`, `example.org/simul`. @param joinUrl with the code at its end */
export function typedOf(joinUrl: string): string {
  const url = urlOf(joinUrl);
  return url === null ? joinUrl : url.host + url.pathname.replace(/\/j\/\d+$/, '');
}

/** @param props.pace where the masters can't come to everybody until the bell. Whether only bots play a round, and how fast; at whom everybody may cough, where a person is the master. */
export function About({ status, pace }: { status: ClassStatus; pace: Pace | null }) {
  const driver = driverOf(status);
  const isShow = status.now?.kind === 'show';
  if (pace && !driver && !isShow) return <Reach pace={pace} />;
  return (
    <p class={`stage-about ${isShow || driver ? 'has-pace' : ''}`}>
      {isShow && <span>{paceWords(status.speed)}</span>}
      {driver && <span>{driverWords(driver, 'stage.coughAt', 'stage.coughAtHost')}</span>}
    </p>
  );
}

/** What is in reach until the bell, where that is not everybody. */
function Reach({ pace: { masters, movesMost, lapMs } }: { pace: Pace }) {
  return (
    <p class="stage-about has-pace">
      <span>{t('stage.pace.most', { count: masters, moves: grouped(movesMost) })}</span>
      {t('stage.pace.lap', { lap: span(lapMs) })}
    </p>
  );
}

/** A blocking call is called so everywhere, in the colour of waste. */
function hasTrap(step: Step): boolean {
  if (step.kind === 'show') return (step.scenario.traps ?? []).length > 0;
  return step.kind === 'round' && (step.saboteur === true || (step.traps ?? []).length > 0);
}

/** "Bots play · 720× as fast". @param speed milliseconds of the exhibition in one of the wall's clock */
function paceWords(speed: number): string {
  if (speed > 1) return t('stage.bots.fast', { times: Math.round(speed * 10) / 10 });
  if (speed < 1) return t('stage.bots.slow', { times: Math.round(10 / speed) / 10 });
  return t('stage.bots.plain');
}
