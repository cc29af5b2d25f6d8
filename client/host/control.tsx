/** `/host/CODE`: the teacher's desk while the lesson runs, on a laptop or a phone. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { focusOnEntry } from '../app/entry.ts';
import { spacedCode } from '../app/format.ts';
import type { HostCommand, HostModel, Refused } from '../app/picture.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import './control.css';
import { BigScreen } from './big-screen.tsx';
import { Confirm } from './confirm.tsx';
import { HallSwitches } from './hall-switches.tsx';
import { JoinCard } from './join-card.tsx';
import { useHostKeys } from './keys.ts';
import { Miniature } from './miniature.tsx';
import type { Network } from './network-row.tsx';
import { Now } from './now.tsx';
import { People } from './people.tsx';
import { Presentation } from './presentation.tsx';

type Props = {
  readonly model: HostModel;
  readonly network: Network;
  /** The big screen, for a mirrored laptop. */
  readonly stage: () => ComponentChildren;
};

export function Control({ model, network, stage }: Props) {
  const [presenting, setPresenting] = useState(false);
  const [closing, setClosing] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const give = useCallback((command: HostCommand) => void model.command(command).then(setRefused), [model]);
  useHostKeys(model, give);
  const lesson = model.lesson.value;
  useEffect(() => setRefused(null), [lesson]);

  if (presenting) return <Presentation back={() => setPresenting(false)}>{stage()}</Presentation>;
  return (
    <main class="control">
      <header class="control-head">
        <h1 ref={focusOnEntry} tabIndex={-1}>
          {lesson && t('host.control', { code: spacedCode(lesson.code) })}
        </h1>
        <SettingsButton />
      </header>
      <p class="control-lost" role="status">
        {statusWords(model)}
      </p>
      {lesson && (
        <>
          <div class="control-main">
            <Now model={model} lesson={lesson} give={give} says={refused?.message} />
            <BigScreen code={lesson.code} present={() => setPresenting(true)} />
            <Miniature model={model} lesson={lesson} />
          </div>
          <div class="control-side">
            <JoinCard lesson={lesson} model={model} network={network} />
            <People model={model} lesson={lesson} refused={setRefused} />
          </div>
          <HallSwitches lesson={lesson} give={give} close={() => setClosing(true)} />
        </>
      )}
      {closing && (
        <Confirm
          question={t('host.closeSure')}
          text={t('host.closeSureText')}
          yes={t('host.yesClose')}
          onYes={() => give('close')}
          onDone={() => setClosing(false)}
        />
      )}
    </main>
  );
}

/** Why nothing moves, if nothing does. */
function statusWords({ link, lesson }: HostModel): string {
  const held = lesson.value?.held ?? null;
  if (held !== null && (link.value === 'open' || held === 'updating')) return t(`host.held.${held}`);
  return link.value === 'lost' ? t('host.linkLost') : '';
}
