/** What a program has printed. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { LINES_MAX } from '../run/printed.ts';
import type { ProgramRun } from '../run/program-run.ts';

export function Output({ run }: { run: ProgramRun | null }) {
  const room = useRef<HTMLDivElement>(null);
  const { pieces, isCut } = run?.printed.value ?? { pieces: [], isCut: false };
  useEffect(() => {
    // The last line stays in view.
    if (room.current) room.current.scrollTop = room.current.scrollHeight;
  }, [pieces]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section class="write-output" ref={room} tabIndex={0} aria-label={t('code.page.output')}>
      {isCut && <p class="muted small">{t('code.page.outputCut', { lines: LINES_MAX })}</p>}
      {pieces.length === 0 ? (
        <p class="muted">{t('code.page.noOutput')}</p>
      ) : (
        <pre>
          {pieces.map(({ text, to }, index) => (
            <span key={index} class={`is-${to}`}>
              {text}
            </span>
          ))}
        </pre>
      )}
    </section>
  );
}
