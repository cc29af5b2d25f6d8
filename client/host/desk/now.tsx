/** What happens now, what to say about it, and what comes next. */
import { countdown } from '../../app/format.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { isAdjourned } from '../../models/lesson-words.ts';
import type { ClassStatus, HostModel } from '../../models/picture.ts';
import { useLeftMs, useTick } from '../../models/tick.ts';
import { hostTitleOf, sayOf } from '../step-words.ts';
import { Answers } from './answers.tsx';
import { autopilotOffer, isOpen } from './commands.ts';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly toggleAutopilot: () => void;
};

export function Now({ model, status, toggleAutopilot }: Props) {
  const { now, next, phase, step, steps } = status;
  const asksNow = isOpen(model.questions.value, step);
  const phaseNow = isAdjourned(status) ? t('host.phase.adjourned') : phaseWords(status, asksNow);
  const isOver = phase === 'question' ? !asksNow : phase === 'lab' ? hasRun(status) : status.isOver;
  return (
    <section class="card now" aria-label={phaseNow}>
      <div class="now-head">
        <h2>{phaseNow}</h2>
        {phase === 'round' && <TimeLeft model={model} status={status} />}
      </div>
      {now && (
        <p class="now-title headline">
          {hostTitleOf(now)}
          <span class="now-place muted small">{t('host.place', { number: step + 1, steps })}</span>
        </p>
      )}
      <Answers model={model} status={status} />
      <p class="now-say">
        <span class="now-say-word">{t(phase === 'lobby' ? 'host.say.todo' : 'host.say.title')}</span>{' '}
        {sayWords(status, isOver)}
      </p>
      {noteWords(status) && (
        <p class="now-note">
          <Icon name={now?.kind === 'show' ? 'bot' : 'eye'} /> {noteWords(status)}
        </p>
      )}
      {phase !== 'debrief' && (
        <p class="muted now-next">
          {next ? t('host.comesNext', { title: hostTitleOf(next) }) : t('host.comesLast')}
        </p>
      )}
      {phase !== 'debrief' && <AutopilotRow status={status} asksNow={asksNow} toggle={toggleAutopilot} />}
    </section>
  );
}

/** A lab has run in this step, and runs no more. */
const hasRun = ({ lab }: ClassStatus): boolean => lab !== null && !lab.isRunning;

/** What is left: of a round on its own clock, as on the stage; of a show, which may last a year, in wall time. */
function TimeLeft({ model, status }: { model: HostModel; status: ClassStatus }) {
  const tick = useTick(model.clockMs);
  const round = status.rounds[status.roundIndex];
  const leftMs = (round?.durationMs ?? 0) - tick.value;
  return (
    <span class="now-left ticking" role="timer">
      {t('host.left', { time: countdown(round?.isShow ? leftMs / status.speed : leftMs) })}
    </span>
  );
}

type AutopilotProps = {
  readonly status: ClassStatus;
  readonly asksNow: boolean;
  readonly toggle: () => void;
};

/** Who leads, the host or the plan by itself, and when it goes on. */
function AutopilotRow({ status, asksNow, toggle }: AutopilotProps) {
  const leftMs = useLeftMs(status);
  const closes = status.phase === 'program' && !status.isOver;
  return (
    <div class="autopilot">
      <p class="autopilot-words">
        <Icon name={status.autopilot ? 'clock' : 'hand'} />
        <span>
          {t(`host.autopilotNow.${status.autopilot ? 'on' : 'off'}`)}
          {leftMs !== null && (
            <span class="autopilot-left ticking">
              {t(asksNow || closes ? 'host.autopilotNow.closes' : 'host.autopilotNow.goesOn', {
                time: countdown(leftMs),
              })}
            </span>
          )}
          {status.autopilot && status.phase === 'lobby' && leftMs === null && (
            <span class="autopilot-left">{t('host.autopilotNow.waits')}</span>
          )}
        </span>
      </p>
      <button type="button" class="button autopilot-button" onClick={toggle}>
        {t(`host.${autopilotOffer(status).command}`)}
      </button>
    </div>
  );
}

function phaseWords(
  { phase, isOver, paused, now, roundIndex, rounds, lab }: ClassStatus,
  asksNow: boolean,
): string {
  const numbers = { number: roundIndex + 1, rounds: rounds.length };
  if (phase === 'round' && paused) return t('host.phase.paused');
  if (phase === 'round' && now?.kind === 'show') return t('host.phase.show', numbers);
  if (phase === 'question' && !asksNow) return t('host.phase.answered');
  if (phase === 'program' && isOver) return t('host.phase.written');
  if (phase === 'lab' && lab?.isRunning) return t('host.phase.labRuns');
  return t(`host.phase.${phase}`, numbers);
}

function sayWords(status: ClassStatus, isOver: boolean): string {
  const { phase, paused, now } = status;
  if (isAdjourned(status)) return t('host.say.adjourned');
  if (phase === 'lobby' || phase === 'debrief') return t(`host.say.${phase}`);
  if (paused) return t('host.say.paused');
  return now ? sayOf(now, isOver) : '';
}

/** What the host should know and keep to themselves; null: nothing. */
function noteWords({ phase, now }: ClassStatus): string | null {
  if (phase !== 'round') return null;
  if (now?.kind === 'show') return t('host.showNote');
  return now?.kind === 'round' && now.saboteur ? t('host.secret') : null;
}
