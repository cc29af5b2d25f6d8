/** What went wrong in a program, at its line, in words; read out when it comes. */
import { t } from '../../app/text.ts';
import type { ProgramRun } from '../run/program-run.ts';

export function FailureWords({ run }: { run: ProgramRun | null }) {
  const failure = run?.failure.value ?? null;
  return (
    <div role="alert" class="write-alert">
      {run && failure && (
        <div class="write-failure">
          <p>
            {failure.line === null
              ? failure.message
              : t('code.page.errorAt', { line: failure.line, message: failure.message })}
          </p>
          {failure.trace !== '' && (
            <details>
              <summary>
                {t('code.page.trace', { language: t(`code.page.languages.${run.language}`) })}
              </summary>
              <pre>{failure.trace}</pre>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
