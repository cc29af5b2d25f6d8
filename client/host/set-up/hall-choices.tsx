/** Seats, names, how well the master plays, and who leads. */
import type { ComponentChildren } from 'preact';
import { Choice } from '../../app/choice.tsx';
import { t } from '../../app/text.ts';
import type { RoomOfServer } from '../../models/classroom.ts';
import type { Choices } from './choices.ts';
import { SeatCount } from './seat-count.tsx';

const LEVELS = [0, 1, 2] as const;
const AUTOPILOT = ['off', 'on'] as const;

type Props = {
  readonly choices: Choices;
  readonly change: (part: Partial<Choices>) => void;
  /** What the server has room for; null while nobody knows. */
  readonly room: RoomOfServer | null;
  /** What so many seats mean for the plan. */
  readonly children: ComponentChildren;
};

export function HallChoices({ choices, change, room, children }: Props) {
  const leads = choices.autopilot ? 'on' : 'off';
  return (
    <>
      <SeatCount seats={choices.seats} change={(seats) => change({ seats })} room={room} />
      {children}
      <Choice
        label={t('host.names')}
        options={[
          { value: 'spun', text: t('host.namesSpun') },
          { value: 'typed', text: t('host.namesTyped') },
        ]}
        value={choices.names}
        onChoose={(names) => change({ names })}
      />
      <Choice
        label={t('host.level')}
        options={LEVELS.map((value) => ({ value, text: t(`host.levels.${value}`) }))}
        value={choices.level}
        onChoose={(level) => change({ level })}
      />
      <div>
        <Choice
          label={t('host.autopilot')}
          options={AUTOPILOT.map((value) => ({ value, text: t(`common.settings.switch.${value}`) }))}
          value={leads}
          onChoose={(value) => change({ autopilot: value === 'on' })}
        />
        <p class="muted small host-hint">{t(`host.autopilotHint.${leads}`)}</p>
      </div>
    </>
  );
}
