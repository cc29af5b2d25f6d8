/** One lab: guess, choose, run, look, compare. */
import { useEffect, useState } from 'preact/hooks';
import { Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import type { LabServer } from '../../models/labs/lab-server.ts';
import type { LabModule } from '../lab-module.ts';
import { LabDesk } from './desk.ts';
import { Predict } from './predict.tsx';
import { Results } from './results.tsx';
import { RunBar } from './run-bar.tsx';
import { SettingsOf } from './settings.tsx';
import { TakeHome } from './take-home.tsx';

type Props = {
  readonly lab: LabModule;
  /** A run to look on at; null: one's own. */
  readonly run: string | null;
  readonly server: LabServer | null;
};

export function OneLab({ lab, run, server }: Props) {
  const [desk] = useState(() => new LabDesk(lab, server));
  useEffect(() => {
    if (run !== null) desk.watch(run);
    return () => desk.leave();
  }, [desk]);
  useAgainKey(desk, run === null);
  const isOwn = run === null;
  return (
    <>
      {isOwn ? (
        <>
          <Predict desk={desk} />
          <SettingsOf desk={desk} />
          <RunBar desk={desk} />
        </>
      ) : (
        <p class="labs-watching">
          {t('labs.page.watching')} <Link to={`/lab#${lab.name}`}>{t('labs.page.ownRun')}</Link>
        </p>
      )}
      <LabView desk={desk} mayOrder={isOwn} where="page" />
      <Results desk={desk} />
      {desk.ended.value && <TakeHome />}
    </>
  );
}

/** What the lab itself shows. */
export function LabView({
  desk,
  mayOrder,
  where,
  nameAt,
}: {
  readonly desk: LabDesk;
  readonly mayOrder: boolean;
  readonly where: 'page' | 'stage';
  readonly nameAt?: (board: number) => string;
}) {
  const { View } = desk.lab;
  return (
    <>
      <p class={`labs-says ${isNeeded(desk) ? 'is-needed' : ''}`} role="status">
        {desk.isLineOpen.value ? endedWords(desk) : t('labs.page.lineLost')}
      </p>
      <View
        settings={desk.settings.value}
        events={desk.events.value}
        figures={desk.figures.value}
        state={desk.state.value}
        run={desk.run.value}
        mayOrder={mayOrder}
        order={(order) => desk.order(order)}
        where={where}
        {...(nameAt && { nameAt })}
        server={desk.server}
      />
    </>
  );
}

/** A big screen says only what nobody could see otherwise. */
const isNeeded = ({ isLineOpen, state }: LabDesk): boolean => !isLineOpen.value || state.value === 'failed';

function endedWords({ ended, state }: LabDesk): string {
  if (state.value === 'running') return t('labs.page.running');
  const over = ended.value;
  if (over === null) return '';
  if (over.why === 'refused') return over.detail;
  const why = t(`labs.page.ended.${over.why}`);
  return over.detail === '' ? why : `${why} ${t('labs.page.detail', { detail: over.detail })}`;
}

/** R runs it again, wherever nothing is typed. */
function useAgainKey(desk: LabDesk, isOwn: boolean): void {
  useEffect(() => {
    if (!isOwn) return;
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isTyping =
        target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'range';
      if (key.toLowerCase() === 'r' && !isTyping && !ctrlKey && !metaKey && !altKey) desk.start();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [desk, isOwn]);
}
