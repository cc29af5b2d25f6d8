/** Seats, names, how well the master plays, and who leads. */
import { Choice } from '../../app/choice.tsx';
import { t } from '../../app/text.ts';
import type { Choices } from './choices.ts';
import { SeatCount } from './seat-count.tsx';

const LEVELS = [0, 1, 2] as const;
const SWITCH = ['off', 'on'] as const;

type Props = { readonly choices: Choices; readonly change: (part: Partial<Choices>) => void };

export function HallChoices({ choices, change }: Props) {
  const leads = choices.autopilot ? 'on' : 'off';
  return (
    <>
      <SeatCount seats={choices.seats} change={(seats) => change({ seats })} />
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
          options={SWITCH.map((value) => ({ value, text: t(`common.settings.switch.${value}`) }))}
          value={leads}
          onChoose={(value) => change({ autopilot: value === 'on' })}
        />
        <p class="muted small host-hint">{t(`host.autopilotHint.${leads}`)}</p>
      </div>
    </>
  );
}
