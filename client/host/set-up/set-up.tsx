/** `/host`: one screen where everything has a default, so that Enter alone opens the hall. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { plans } from '../../../shared/lesson/plans.ts';
import { grouped } from '../../app/grouped.ts';
import { Link } from '../../app/navigation.tsx';
import { assetUrl } from '../../app/paths/address.ts';
import { SettingsButton } from '../../app/settings-sheet.tsx';
import { t } from '../../app/text.ts';
import type { HallWanted, RoomOfServer } from '../../models/classroom.ts';
import type { Plan, Refused } from '../../models/picture.ts';
import { ChessFields, type ChessRules, withChess } from '../chess-fields.tsx';
import { Editor } from '../editor/editor.tsx';
import { draftOf, edited } from '../editor/edits.ts';
import { keepPlan, keptPlan, type PlanRead, usePlanInLink } from '../editor/plan-text.ts';
import { whyNot } from '../editor/problems.ts';
import { type Choices, requestFrom, standardChoices } from './choices.ts';
import { HallChoices } from './hall-choices.tsx';
import { PaceNote } from './pace-note.tsx';
import { PlanChoice } from './plan-choice.tsx';
import './set-up.css';

type Props = {
  readonly pinNeeded: boolean;
  /** The row that shows and chooses the address for phones. */
  readonly network: ComponentChildren;
  /** Where a link to a plan leads: an address that other machines reach too. */
  readonly origin: string;
  /** What the server has room for; null while nobody knows. */
  readonly room: RoomOfServer | null;
  /** Resolves to null when the hall is open (this page is left then), else to why it is not. */
  readonly open: (wanted: HallWanted) => Promise<Refused | null>;
};

/** Pages for the teacher; they open beside this one, so that no choice is lost. */
const GUIDES = ['teaching', 'cards', 'privacy'] as const;

export function SetUp({ pinNeeded, network, origin, room, open }: Props) {
  const [choices, setChoices] = useState<Choices>(standardChoices);
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }));
  const [chess, setChess] = useState<ChessRules>({});
  const [draft, edit] = useReducer(edited, null, () => draftOf(keptPlan() ?? plans.custom));
  const [linkSays, setLinkSays] = useState('');
  const [opening, setOpening] = useState(false);
  const [refused, setRefused] = useState<{ code?: string; message: string } | null>(null);

  const takeAsOwn = useCallback((plan: Plan) => {
    edit({ do: 'replace', plan });
    change({ planName: 'custom' });
  }, []);
  const takeFromLink = useCallback((read: PlanRead) => {
    if ('plan' in read) takeAsOwn(read.plan);
    setLinkSays('plan' in read ? t('planner.keep.opened') : read.problem);
  }, []);
  usePlanInLink(takeFromLink);
  useEffect(() => keepPlan(draft.plan), [draft.plan]);
  useEffect(() => setRefused(null), [choices, draft, chess]);

  const form = useRef<HTMLFormElement>(null);
  // The button has the focus, so that Enter opens the hall at once; where a PIN is asked for, its field comes first.
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      pinNeeded ? '.host-pin input' : '.host-open-button',
    );
    first?.focus({ preventScroll: true });
  }, [pinNeeded]);

  const plan = choices.planName === 'custom' ? draft.plan : withChess(plans[choices.planName], chess);
  const submit = async (event: Event) => {
    event.preventDefault();
    const problem = whyNot(plan, choices.seats);
    if (problem !== null) return setRefused({ message: problem });
    setOpening(true);
    setRefused(await open(requestFrom(choices, plan)));
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
        <div class="host-columns">
          <PlanChoice
            chosen={choices.planName}
            own={draft.plan}
            choose={(planName) => change({ planName })}
            takeAsOwn={takeAsOwn}
            says={linkSays}
            chess={
              <ChessFields rules={chess} change={(part) => setChess((before) => ({ ...before, ...part }))} />
            }
            chessPlan={withChess(plans.realChess, chess)}
            editor={<Editor draft={draft} edit={edit} seats={choices.seats} origin={origin} />}
          />
          <div class="host-side">
            <div class="card host-card">
              <HallChoices choices={choices} change={change} room={room}>
                <PaceNote plan={plan} seats={choices.seats} takeAsOwn={takeAsOwn} />
              </HallChoices>
            </div>
            <div class="card host-card">{network}</div>
            <Link to="/host/test" class="button">
              {t('room.link')}
            </Link>
            <Link to="/debrief" class="button">
              {t('host.openAgain')}
            </Link>
            <p class="host-guides">
              {GUIDES.map((guide) => (
                <a key={guide} href={assetUrl(`docs/${guide}.html`)} target="_blank" rel="noopener">
                  {t(`guides.titles.${guide}`)}
                </a>
              ))}
            </p>
            <Link to="/" class="button button-quiet host-home">
              {t('common.wayHome')}
            </Link>
          </div>
        </div>
        <div class="host-open">
          <p class="host-refused" role="alert">
            {refused?.message}
          </p>
          <p class="host-chosen headline">
            {t('host.chosen', {
              plan: t(`lesson.plans.${choices.planName}.title`),
              seats: grouped(choices.seats),
            })}
          </p>
          {pinNeeded && (
            <Pin pin={choices.pin} change={(pin) => change({ pin })} wrong={refused?.code === 'wrongPin'} />
          )}
          <button type="submit" class="button button-primary host-open-button" disabled={opening}>
            {t(opening ? 'host.opening' : 'host.open')}
          </button>
        </div>
      </form>
    </main>
  );
}

/** The host's PIN, where this browser runs on another machine than the server. */
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
