/** The program: its editor with the live line, and what went wrong in it. */
import { t } from '../../app/text.ts';
import { Editor } from '../editor/editor.tsx';
import type { Desk } from '../run/desk.ts';
import { FailureWords } from './failure.tsx';
import { useMarks } from './marks.ts';
import { RunBar } from './run-bar.tsx';

const isMac = () => /mac|iphone|ipad/i.test(navigator.platform);

export function ProgramPane({ desk, keys }: { desk: Desk; keys: string }) {
  const { language, text, number } = desk.sheet.value;
  const run = desk.run.value;
  const live = run && !run.isOver ? run.line.value : null;
  const marks = useMarks(live, run?.failure.value?.line ?? null);
  return (
    <section class="write-program" aria-label={t('code.page.editor')}>
      <Editor
        key={number}
        text={text}
        language={language}
        label={t('code.page.editor')}
        describedBy={keys}
        marks={marks}
        changed={(now) => desk.changed(now)}
        run={() => desk.start()}
      />
      <FailureWords run={run} />
      <RunBar desk={desk} />
      <p id={keys} class="muted small write-keys">
        {t(isMac() ? 'code.page.keysMac' : 'code.page.keys')}
      </p>
    </section>
  );
}
