/** How many seats: typed, or one by one. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { SEATS } from '../../models/classroom.ts';
import { seatsFrom } from './choices.ts';

type Props = { readonly seats: number; readonly change: (seats: number) => void };

export function SeatCount({ seats, change }: Props) {
  const [typed, setTyped] = useState(String(seats));
  // What is being typed stays as it is (the 1 of 12 is too few seats) until the field is left.
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
