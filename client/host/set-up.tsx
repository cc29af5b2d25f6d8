/** `/host`: one screen, everything has a default, Enter opens the hall. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choice } from '../app/choice.tsx';
import type { HallWanted } from '../app/classroom.ts';
import { Link } from '../app/navigation.tsx';
import type { Refused } from '../app/picture.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import { type Plan, standardPlan, wantedBy } from './plan.ts';
import { Rounds } from './rounds.tsx';
import { SeatCount } from './seat-count.tsx';
import './set-up.css';

const LEVELS = [0, 1, 2] as const;

type Props = {
  readonly pinNeeded: boolean;
  /** The row that shows and chooses the address for phones. */
  readonly network: ComponentChildren;
  /** Null when the hall is open (and this page is left), else why not. */
  readonly open: (wanted: HallWanted) => Promise<Refused | null>;
};

export function SetUp({ pinNeeded, network, open }: Props) {
  const [plan, setPlan] = useState<Plan>(standardPlan);
  const [opening, setOpening] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part });

  const form = useRef<HTMLFormElement>(null);
  // Enter opens the hall as soon as the page is there; where a PIN is asked for, that comes first.
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      pinNeeded ? '.host-pin input' : '.host-open-button',
    );
    first?.focus({ preventScroll: true });
  }, [pinNeeded]);
  const submit = async (event: Event) => {
    event.preventDefault();
    setOpening(true);
    setRefused(await open(wantedBy(plan)));
    setOpening(false);
  };
  return (
    <main class="host">
      <header class="host-head">
        <div>
          <h1>{t('host.setUp')}</h1>
          <p class="muted">{t('host.setUpHint')}</p>
        </div>
        <SettingsButton />
      </header>
      <form ref={form} class="host-form" onSubmit={submit}>
        <div class="host-column">
          <Rounds rounds={plan.rounds} change={(rounds) => change({ rounds })} />
          <div class="card host-card">{network}</div>
        </div>
        <div class="host-column">
          <div class="card host-card">
            <SeatCount seats={plan.seats} change={(seats) => change({ seats })} />
            <Choice
              label={t('host.names')}
              options={[
                { value: 'spun', text: t('host.namesSpun') },
                { value: 'typed', text: t('host.namesTyped') },
              ]}
              value={plan.names}
              onChoose={(names) => change({ names })}
            />
            <Choice
              label={t('host.level')}
              options={LEVELS.map((value) => ({ value, text: t(`host.levels.${value}`) }))}
              value={plan.level}
              onChoose={(level) => change({ level })}
            />
          </div>
          <div class="host-open">
            {pinNeeded && (
              <Pin pin={plan.pin} change={(pin) => change({ pin })} wrong={refused?.code === 'wrongPin'} />
            )}
            <p class="host-refused" role="alert">
              {refused?.message}
            </p>
            <button type="submit" class="button button-primary host-open-button" disabled={opening}>
              {t(opening ? 'host.opening' : 'host.open')}
            </button>
            <Link to="/" class="button button-quiet">
              {t('common.wayHome')}
            </Link>
          </div>
        </div>
      </form>
    </main>
  );
}

function Pin({ pin, change, wrong }: { pin: string; change: (pin: string) => void; wrong: boolean }) {
  return (
    <label class="host-pin">
      <span class="host-label">{t('host.pin')}</span>
      <input
        class="field field-code"
        inputMode="numeric"
        autocomplete="off"
        maxLength={12}
        required
        aria-invalid={wrong}
        aria-describedby="pin-hint"
        value={pin}
        onInput={(event) => change(event.currentTarget.value.trim())}
      />
      <span id="pin-hint" class="muted small">
        {t('host.pinHint')}
      </span>
    </label>
  );
}
