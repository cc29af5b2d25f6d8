/** `/host/CODE`: the host's desk while the lesson runs, on a laptop or a phone. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { spacedCode } from '../../app/format.ts';
import { Icon } from '../../app/icon.tsx';
import { focusOnEntry } from '../../app/navigation.tsx';
import { SettingsButton } from '../../app/settings-sheet.tsx';
import { t } from '../../app/text.ts';
import type { HostCommand, HostModel, Refused } from '../../models/picture.ts';
import './control.css';
import './now.css';
import type { Network } from '../network-row.tsx';
import { mustBeConfirmed, useHostKeys } from './commands.ts';
import { Desk } from './desk.tsx';
import { Confirm } from './dialogs.tsx';
import { Presentation } from './presentation.tsx';

type Props = {
  readonly model: HostModel;
  readonly network: Network;
  /** The big screen, for a mirrored laptop. */
  readonly stage: () => ComponentChildren;
};

export function Control({ model, network, stage }: Props) {
  const [presenting, setPresenting] = useState(false);
  const [sure, setSure] = useState<'close' | 'playAgain' | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const status = model.status.value;
  const give = useCallback((command: HostCommand) => void model.command(command).then(setRefused), [model]);
  const confirmOrGive = useCallback(
    (command: HostCommand) => {
      if (mustBeConfirmed(command)) setSure('playAgain');
      else give(command);
    },
    [give],
  );
  useHostKeys(model, confirmOrGive);
  useEffect(() => setRefused(null), [status]);
  return (
    <>
      {presenting ? (
        <Presentation back={() => setPresenting(false)}>{stage()}</Presentation>
      ) : (
        <main class={`control ${status?.phase === 'lobby' ? 'control-arriving' : 'control-under-way'}`}>
          <header class="control-head">
            <h1 ref={focusOnEntry} tabIndex={-1}>
              {status && t('host.control', { code: spacedCode(status.code) })}
            </h1>
            {status && (
              <p class="control-people ticking">
                <Icon name="users" />
                {t('host.here', { count: status.people })}
              </p>
            )}
            <SettingsButton />
          </header>
          <p class="control-lost" role="status">
            {statusWords(model)}
          </p>
          {status && (
            <Desk
              {...{ model, status, network, refused, setRefused }}
              give={confirmOrGive}
              present={() => setPresenting(true)}
              close={() => setSure('close')}
            />
          )}
        </main>
      )}
      {sure === 'close' && (
        <Confirm
          question={t('host.closeSure')}
          text={t('host.closeSureText')}
          yes={t('host.yesClose')}
          onYes={() => give('close')}
          onDone={() => setSure(null)}
        />
      )}
      {sure === 'playAgain' && (
        <Confirm
          question={t('host.againSure')}
          text={t('host.againSureText')}
          yes={t('host.yesAgain')}
          onYes={() => give('playAgain')}
          onDone={() => setSure(null)}
        />
      )}
    </>
  );
}

/** Why nothing moves; empty while it does. */
function statusWords({ link, status }: HostModel): string {
  const held = status.value?.held ?? null;
  if (held !== null && (link.value === 'open' || held === 'updating')) return t(`host.held.${held}`);
  return link.value === 'lost' ? t('host.linkLost') : '';
}
