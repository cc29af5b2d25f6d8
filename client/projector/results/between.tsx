/** Between two rounds: what the last one came to, what the class finds out from it, and what comes next. */
import { useMemo } from 'preact/hooks';
import { isPlayed, type Step } from '../../../shared/lesson/plan.ts';
import { lanesOf, mastersHired, settle } from '../../../shared/simul/index.ts';
import { bytes, percent, span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { FIGURES, figureOf, isAlarming } from '../../charts/figures.ts';
import { Legend } from '../../charts/legend.tsx';
import { Lanes } from '../../charts/timeline/lanes.tsx';
import { driverWords, ownTitleOf, titleOf } from '../../models/lesson-words.ts';
import { LiveTimeline } from '../../models/live/timeline.ts';
import { memoryOf } from '../../models/memory.ts';
import type { ClassStatus, RoundPicture, StageModel } from '../../models/picture.ts';
import { stretchesOf } from '../../models/stretches.ts';
import { word } from '../../models/words.ts';
import { isRealChess, mastersScore } from '../debrief/results-part.tsx';
import { type Settled, settledOf } from '../debrief/rounds/settled.ts';
import { JoinLine, RoundChip } from '../stage/header.tsx';
import { useLayout } from '../stage/layout.ts';
import { overloadOf } from './overload.ts';
import { guessOf, PredictionResult } from './prediction.tsx';
import { closedBy, crownShare, isTrapped, soWhatOf } from './so-what.ts';
import { isWarmUp, ThinkingResult } from './thinking.tsx';
import './between.css';

type BetweenProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
};

export function Between(props: BetweenProps) {
  const round = props.model.rounds.value[props.status.roundIndex];
  return round ? <Over {...props} round={round} /> : null;
}

/** A figure of more letters than this is written smaller. */
const LONG_FIGURE = 5;

function Over({ model, status, round }: BetweenProps & { readonly round: RoundPicture }) {
  const { width, compact } = useLayout();
  const { scenario, facts } = round;
  const all = model.rounds.value;
  const plan = model.plan.value;
  const driver = status.rounds[status.roundIndex]?.driver;
  const { settled, ledger, soWhat, overload, counts } = useMemo(() => {
    const number = status.roundIndex + 1;
    const settled = { number, round, ledger: settle(scenario, facts), ...(driver && { driver }) };
    const before = settledOf(all.slice(0, status.roundIndex));
    return {
      settled,
      ledger: settled.ledger,
      soWhat: soWhatOf(settled, before),
      overload: overloadOf(settled, plan),
      counts: countsOf(settled, status.now),
    };
  }, [round, all, plan, status.roundIndex]);
  const durationMs = Math.max(1, ledger.makespanMs);
  const { lanes, crowd } = useMemo(() => {
    const drawn = new LiveTimeline().at({ scenario, facts }, durationMs / width / 2);
    const whole = lanesOf(scenario, facts, durationMs).slice(0, drawn.lanes.length);
    return { lanes: whole.map(({ segments }) => stretchesOf(segments)), crowd: drawn.crowd };
  }, [round, durationMs, width]);
  const masters = mastersHired(scenario);
  const values = { boards: scenario.boards, time: span(durationMs), count: masters };
  const number = status.roundIndex + 1;
  return (
    <div
      class={`between ${guessOf(model, status) || isWarmUp(status) ? 'is-guessed' : ''} ${isWarmUp(status) ? 'is-measured' : ''}`}
    >
      <header class="stage-header">
        <h1 class="between-title">{t('stage.between.over', { number })}</h1>
        <JoinLine status={status} joinUrl={model.joinUrl.value} />
      </header>
      <div class="between-what">
        {soWhat && <p class="between-so-what">{soWhat}</p>}
        {overload && <p class="between-overload">{overload}</p>}
        {counts.length > 0 && <p class="between-counts">{counts.join(' · ')}</p>}
        <div class="timeline-title">
          <h2 class={isTrapped(settled) ? 'is-blocked' : undefined}>
            {(driver && driverWords(driver, 'stage.by', 'stage.byHost')) ??
              ownTitleOf(status.now) ??
              t('stage.between.rule', {
                policy: word(`common.policy.${scenario.policy}`),
                rule: word(`common.policyRule.${scenario.policy}`),
              })}
          </h2>
          <Legend scenario={scenario} />
        </div>
      </div>
      {!compact && (
        <Lanes
          lanes={lanes}
          crowd={crowd}
          masters={masters}
          durationMs={durationMs}
          nowMs={durationMs}
          over
          width={width}
          // What is said of an overload takes some of the room.
          height={masters > 1 ? 150 : overload ? 64 : 110}
          label={word('stage.timeline.laneLabel', { idle: percent(ledger.idleWithHandsUpShare) })}
        />
      )}
      <dl class="between-figures">
        {FIGURES.map((name) => (
          <div key={name} class={`between-figure ${isAlarming(ledger, name) ? 'is-alarming' : ''}`}>
            <dt>{word(`stage.figures.${name}`)}</dt>
            <dd class={figureOf(ledger, name).length > LONG_FIGURE ? 'is-long' : undefined}>
              {figureOf(ledger, name)}
            </dd>
            <dd class="between-note">{word(`stage.between.notes.${name}`, values)}</dd>
          </div>
        ))}
      </dl>
      {!compact && <PredictionResult model={model} status={status} round={round} />}
      <ThinkingResult status={status} round={round} />
      <footer class="between-next">
        <Next status={status} />
      </footer>
    </div>
  );
}

/** What else is counted in this round, where there is any: who was cut off, turned away, what the class voted for. */
function countsOf(settled: Settled, step: Step | null): readonly string[] {
  const { ledger, round } = settled;
  const counts = {
    timedOut: closedBy(settled, 'timedOut'),
    cancelled: closedBy(settled, 'cancelled'),
    turnedAway: ledger.turnedAway,
  };
  const words = (['timedOut', 'cancelled', 'turnedAway'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => t(`stage.between.counts.${what}`, { count: counts[what] }));
  const crown = crownShare(settled);
  if (crown > 0) words.push(t('stage.between.counts.crown', { share: percent(crown) }));
  if (isRealChess(settled) && round.games) {
    const { points, games } = mastersScore(round.games);
    words.push(t('stage.between.counts.chess', { points, count: games }));
  }
  if (step?.kind === 'round' && step.queueByVote)
    words.push(t('stage.between.counts.queue', { order: t(`lesson.queue.${round.scenario.queue}.title`) }));
  const memory = memoryOf(round.scenario);
  if (memory) {
    words.push(word('stage.meters.reserved', { size: bytes(memory.reservedBytes) }));
    words.push(word('stage.meters.touched', { size: bytes(memory.touchedBytes) }));
  }
  return words;
}

/** What comes next; before a guess, the round that it is about: its rule is the news. */
function stepWords(step: Step, round: ClassStatus['rounds'][number] | undefined): string {
  const isGuess = step.kind === 'question' && step.question.about === 'moves' && round !== undefined;
  return isGuess ? t('stage.between.guess', { title: titleOf(round) }) : titleOf(step);
}

/** The next round, or what the class looks at or is asked before it. */
function Next({ status }: { status: ClassStatus }) {
  const number = status.roundIndex + 1;
  const round = status.rounds[number];
  const step = status.next && !isPlayed(status.next) ? status.next : null;
  if (!step && !round) return <span>{t('stage.between.last')}</span>;
  return (
    <>
      <span>{t('stage.between.next')}</span>
      {step && <b class="between-step">{stepWords(step, round)}</b>}
      {!step && round && <RoundChip number={number + 1} policy={round.policy} step={status.next} />}
    </>
  );
}
