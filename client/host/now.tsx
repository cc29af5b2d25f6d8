/** What happens now, what to say about it, and what comes next. */
import { countdown } from '../app/format.ts';
import { Icon } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import type { HostModel, Lesson } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { Answers } from './answers.tsx';
import { AutopilotRow } from './autopilot-row.tsx';
import { isOpen } from './commands.ts';
import { sayOf, titleOf } from './step-words.ts';

type Props = {
  readonly model: HostModel;
  readonly lesson: Lesson;
  readonly toggleAutopilot: () => void;
};

export function Now({ model, lesson, toggleAutopilot }: Props) {
  const { now, next, phase, step, steps } = lesson;
  const asksNow = isOpen(model.asks.value, step);
  const phaseNow = phaseWords(lesson, asksNow);
  const isOver = phase === 'between' || (phase === 'ask' && !asksNow);
  return (
    <section class="card now" aria-label={phaseNow}>
      <div class="now-head">
        <h2>{phaseNow}</h2>
        {phase === 'round' && <TimeLeft model={model} lesson={lesson} />}
      </div>
      {now && (
        <p class="now-title headline">
          {titleOf(now)}
          <span class="now-place muted small">{t('host.place', { number: step + 1, steps })}</span>
        </p>
      )}
      <Answers model={model} lesson={lesson} />
      <p class="now-say">
        <span class="now-say-word">{t(phase === 'lobby' ? 'host.say.todo' : 'host.say.title')}</span>{' '}
        {sayWords(lesson, isOver)}
      </p>
      {noteWords(lesson) && (
        <p class="now-note">
          <Icon name={now?.kind === 'show' ? 'bot' : 'eye'} /> {noteWords(lesson)}
        </p>
      )}
      {phase !== 'debrief' && (
        <p class="muted now-next">
          {next ? t('host.comesNext', { title: titleOf(next) }) : t('host.comesLast')}
        </p>
      )}
      {phase !== 'debrief' && <AutopilotRow lesson={lesson} asksNow={asksNow} toggle={toggleAutopilot} />}
    </section>
  );
}

/** Of a round on its own clock, as the stage has it; of a show, which may be a year, on the wall's. */
function TimeLeft({ model, lesson }: { model: HostModel; lesson: Lesson }) {
  const tick = useTick(model.clockMs);
  const round = lesson.rounds[lesson.roundIndex];
  const leftMs = (round?.durationMs ?? 0) - tick.value;
  return (
    <span class="now-left ticking" role="timer">
      {t('host.left', { time: countdown(round?.isShow ? leftMs / lesson.speed : leftMs) })}
    </span>
  );
}

function phaseWords({ phase, paused, now, roundIndex, rounds }: Lesson, asksNow: boolean): string {
  const numbers = { number: roundIndex + 1, rounds: rounds.length };
  if (phase === 'round' && paused) return t('host.phase.paused');
  if (phase === 'round' && now?.kind === 'show') return t('host.phase.show', numbers);
  if (phase === 'ask' && !asksNow) return t('host.phase.answered');
  return t(`host.phase.${phase}`, numbers);
}

function sayWords({ phase, paused, now }: Lesson, isOver: boolean): string {
  if (phase === 'lobby' || phase === 'debrief') return t(`host.say.${phase}`);
  if (paused) return t('host.say.paused');
  return now ? sayOf(now, isOver) : '';
}

/** What the host should know and not say. */
function noteWords({ phase, now }: Lesson): string | null {
  if (phase !== 'round') return null;
  if (now?.kind === 'show') return t('host.showNote');
  return now?.kind === 'round' && now.saboteur ? t('host.secret') : null;
}
