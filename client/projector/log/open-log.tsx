/** `/debrief`: a class that was kept as a file, opened again. Nobody is asked for anything: it works without a server. */
import { useCallback, useState } from 'preact/hooks';
import { logFrom, type NoLog } from '../../../shared/lesson/log/class-log.ts';
import { ChooseFile, useFileDrop } from '../../app/files/choose-file.tsx';
import { focusOnEntry, Link } from '../../app/navigation.tsx';
import '../../app/notice.css';
import { t } from '../../app/text.ts';
import { openedClass } from '../../models/live/opened-class.ts';
import type { StageModel } from '../../models/picture.ts';
import { Projector } from '../projector.tsx';
import './open-log.css';

/** A class of 200 that plays for hours needs less. */
const BYTES_MAX = 100_000_000;

type Problem = NoLog | 'huge' | 'unreadable';

export function OpenLog() {
  const [opened, setOpened] = useState<StageModel | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = useCallback(async (file: File | undefined) => {
    if (!file) return;
    const read = await modelFrom(file);
    setProblem(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') setOpened(read);
  }, []);
  const isOver = useFileDrop(take);
  // Another file that is dropped on the debrief takes its place; what is none is said on the first page again.
  if (opened && !problem) return <Projector model={opened} />;
  return (
    <main class="page-notice">
      <div class="card page-notice-card open-log" data-over={isOver}>
        <h1 tabIndex={-1} ref={focusOnEntry}>
          {t('debrief.file.title')}
        </h1>
        <p>{t('debrief.file.lead')}</p>
        <p class="open-log-problem" role="alert">
          {problem && t(`debrief.file.problems.${problem}`)}
        </p>
        <div class="page-notice-buttons">
          <ChooseFile class="button button-primary" words={t('debrief.file.choose')} take={take} />
          <Link to="/" class="button">
            {t('common.wayHome')}
          </Link>
        </div>
        <p class="muted small">{t('debrief.file.drop')}</p>
      </div>
    </main>
  );
}

/** The class that is kept in this file, or why there is none. */
async function modelFrom(file: File): Promise<StageModel | Problem> {
  if (file.size > BYTES_MAX) return 'huge';
  const text = await file.text().catch(() => null);
  if (text === null) return 'unreadable';
  const log = logFrom(text);
  return typeof log === 'string' ? log : openedClass(log);
}
