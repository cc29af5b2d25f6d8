/** How many seats: a usual number, typed, or changed step by step; and whether the server has room for so many people. */
import { useEffect, useState } from 'preact/hooks';
import { bytes } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { t } from '../../app/text.ts';
import { type RoomOfServer, SEATS } from '../../models/classroom.ts';
import { carriedBy, filesFor } from '../room/carries.ts';
import { seatsFrom, stepped, USUAL_SEATS } from './choices.ts';

type Props = {
  readonly seats: number;
  readonly change: (seats: number) => void;
  readonly room: RoomOfServer | null;
};

export function SeatCount({ seats, change, room }: Props) {
  const [typed, setTyped] = useState(String(seats));
  // The text is left alone while somebody types (the 1 of 12 is too few seats), until they leave the field.
  useEffect(() => {
    if (seatsFrom(typed) !== seats) setTyped(String(seats));
  }, [seats]);
  const settle = () => {
    change(seatsFrom(typed));
    setTyped(String(seatsFrom(typed)));
  };
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
          onClick={() => change(stepped(seats, -1))}
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
          onClick={() => change(stepped(seats, 1))}
        >
          +
        </button>
      </div>
      <fieldset class="seat-count-usual" aria-label={t('host.usualSeats')}>
        {USUAL_SEATS.map((usual) => (
          <button
            key={usual}
            type="button"
            class="button button-quiet"
            aria-pressed={usual === seats}
            onClick={() => change(usual)}
          >
            {grouped(usual)}
          </button>
        ))}
      </fieldset>
      <p id="host-seats-hint" class="muted small">
        {t('host.seatsHint')}
      </p>
      <RoomNote seats={seats} room={room} />
    </div>
  );
}

/** Whether so many people fit on this server, and what to do where they don't; silent where nobody knows. */
function RoomNote({ seats, room }: Pick<Props, 'seats' | 'room'>) {
  const says = room && roomWords(seats, room);
  if (!says) return null;
  return (
    <p class={says.isEnough ? 'muted small' : 'seat-count-room'} role="status">
      {says.text}
    </p>
  );
}

/** @returns null where nothing is known of the server */
function roomWords(seats: number, room: RoomOfServer): { isEnough: boolean; text: string } | null {
  const { people, limit } = carriedBy(room);
  if (limit === null) return null;
  const memory = room.freeMemoryBytes === null ? '' : bytes(room.freeMemoryBytes);
  const files = room.openFiles === null ? '' : grouped(room.openFiles);
  const needed = filesFor(seats);
  const values = { memory, files, needed, people: grouped(people), seats: grouped(seats) };
  if (people < seats) return { isEnough: false, text: t(`host.carries.${limit}`, values) };
  return {
    isEnough: true,
    text: t(files && memory ? 'host.carries.fits' : 'host.carries.fitsMemory', values),
  };
}
