/** What happens now, what to say about it, and what comes next. */
import { countdown } from '../app/format.ts';
import { Icon, type IconName } from '../app/icon.tsx';
import type { HostCommand, HostModel, Lesson } from '../app/picture.ts';
import { t } from '../app/text.ts';
import { useTick } from '../app/tick.ts';
import { offersIn } from './commands.ts';

const ICONS: Readonly<Partial<Record<HostCommand, IconName>>> = {
  start: 'play',
  pause: 'pause',
  goOn: 'play',
  endRound: 'check',
  next: 'skip-forward',
  playAgain: 'repeat',
};

type Props = {
  readonly model: HostModel;
  readonly lesson: Lesson;
  readonly give: (command: HostCommand) => void;
  /** Why the last command was refused. */
  readonly says: string | undefined;
};

export function Now({ model, lesson, give, says }: Props) {
  return (
    <section class="card now" aria-label={phaseWords(lesson)}>
      <div class="now-head">
        <h2>{phaseWords(lesson)}</h2>
        {lesson.phase === 'round' && <TimeLeft model={model} lesson={lesson} />}
      </div>
      <p class="muted">{sayWords(lesson)}</p>
      <div class="now-buttons">
        {offersIn(lesson).map(({ command }, index) => (
          <button
            key={index}
            type="button"
            class={`button now-button ${index === 0 ? 'button-primary' : ''}`}
            onClick={() => give(command)}
          >
            <Icon name={ICONS[command] ?? 'play'} />
            {commandWords(command, lesson)}
          </button>
        ))}
      </div>
      <p class="now-says" role="alert">
        {says}
      </p>
      <p class="muted small now-keys">{t('host.keys')}</p>
    </section>
  );
}

function TimeLeft({ model, lesson }: { model: HostModel; lesson: Lesson }) {
  const tick = useTick(model.clockMs);
  const durationMs = lesson.rounds[lesson.roundIndex]?.durationMs ?? 0;
  return (
    <span class="now-left ticking" role="timer">
      {t('host.left', { time: countdown(durationMs - tick.value) })}
    </span>
  );
}

function phaseWords({ phase, paused, roundIndex, rounds }: Lesson): string {
  const which = phase === 'round' && paused ? 'paused' : phase;
  return t(`host.phase.${which}`, { number: roundIndex + 1, rounds: rounds.length });
}

function sayWords({ phase, paused, roundIndex, rounds }: Lesson): string {
  if (phase !== 'round') return t(`host.say.${phase}`);
  if (paused) return t('host.say.paused');
  return t(rounds[roundIndex]?.policy === 'blocking' ? 'host.say.blocking' : 'host.say.event-loop');
}

function commandWords(command: HostCommand, { roundIndex, rounds }: Lesson): string {
  if (command !== 'next') return t(`host.${command}`);
  const next = rounds[roundIndex + 1];
  if (!next) return t('host.goOnTo');
  return t('host.next', { number: roundIndex + 2, policy: t(`common.policy.${next.policy}`) });
}
