/** Run, stop, back to the beginning; and how far a language is on its way. */
import { useState } from 'preact/hooks';
import { bytes } from '../../app/format.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { Desk } from '../run/desk.ts';
import type { ProgramRun } from '../run/program-run.ts';

export function RunBar({ desk }: { desk: Desk }) {
  const run = desk.run.value;
  const isRunning = run !== null && !run.isOver;
  return (
    <div class="write-bar">
      {isRunning ? (
        <button type="button" class="button button-primary" onClick={() => desk.stop()}>
          <Icon name="x" /> {t('code.page.stop')}
        </button>
      ) : (
        <button type="button" class="button button-primary" onClick={() => desk.start()}>
          <Icon name="play" /> {t('code.page.run')}
        </button>
      )}
      <Reset key={desk.sheet.value.number} reset={() => desk.replace(desk.sheet.value.programs.starter)} />
      {run && <Coming run={run} />}
    </div>
  );
}

function Reset({ reset }: { reset: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" class="button write-reset" onClick={() => setAsking(true)}>
        <Icon name="repeat" /> <span class="write-reset-word">{t('code.page.reset')}</span>
      </button>
    );
  return (
    <fieldset class="write-sure">
      <legend>{t('code.page.resetSure')}</legend>
      <button type="button" class="button" onClick={reset}>
        {t('code.page.resetYes')}
      </button>
      <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        {t('code.page.resetNo')}
      </button>
    </fieldset>
  );
}

function Coming({ run }: { run: ProgramRun }) {
  if (run.state.value !== 'loading') return null;
  const language = t(`code.page.languages.${run.language}`);
  const loading = run.loading.value;
  if (loading === null || loading.doneBytes >= loading.allBytes)
    return (
      <p class="write-coming" role="status">
        {t('code.page.starting', { language })}
      </p>
    );
  const { doneBytes, allBytes } = loading;
  const words = t('code.page.loading', { language, done: bytes(doneBytes), all: bytes(allBytes) });
  return (
    <p class="write-coming">
      <progress max={allBytes} value={doneBytes} aria-label={words} />
      {words}
    </p>
  );
}
