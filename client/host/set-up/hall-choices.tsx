/** Seats, names, how well the master plays, and who leads. */
import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../app/choice.tsx';
import { t } from '../../app/text.ts';
import { SEATS } from '../../models/classroom.ts';
import { type Choices, seatsFrom } from './choices.ts';

const LEVELS = [0, 1, 2] as const;
const AUTOPILOT = ['off', 'on'] as const;

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
          options={AUTOPILOT.map((value) => ({ value, text: t(`common.settings.switch.${value}`) }))}
          value={leads}
          onChoose={(value) => change({ autopilot: value === 'on' })}
        />
        <p class="muted small host-hint">{t(`host.autopilotHint.${leads}`)}</p>
      </div>
    </>
  );
}

/** The number of seats is typed, or changed one by one. */
function SeatCount({ seats, change }: { seats: number; change: (seats: number) => void }) {
  const [typed, setTyped] = useState(String(seats));
  // The text is left alone while somebody types (the 1 of 12 is too few seats), until they leave the field.
  useEffect(() => {
    if (seatsFrom(typed) !== seats) setTyped(String(seats));
  }, [seats]);
  const settle = () => {
    change(seatsFrom(typed));
    setTyped(String(seatsFrom(typed)));
  };
  const step = (by: number) => change(seatsFrom(String(seats + by)));
  return (
    <div>
      <label class="host-label" for="host-seats">
        {t('host.seats')}
      </label>
      <div class="seat-count">
        <button
          type="button"
          class="button"
          aria-label={t('host.fewer')}
          disabled={seats <= SEATS.min}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          id="host-seats"
          class="field ticking seat-count-field"
          inputMode="numeric"
          autocomplete="off"
          aria-describedby="host-seats-hint"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            change(seatsFrom(event.currentTarget.value));
          }}
          onBlur={settle}
        />
        <button
          type="button"
          class="button"
          aria-label={t('host.more')}
          disabled={seats >= SEATS.max}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
      <p id="host-seats-hint" class="muted small">
        {t('host.seatsHint')}
      </p>
    </div>
  );
}
