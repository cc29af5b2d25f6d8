import { useMemo } from 'preact/hooks';
import { t } from '../../app/text.ts';
import type { MarkedLine } from '../editor/live-line.ts';
import type { LiveLine } from '../run/program-run.ts';

/** The line that is live, or the one where it broke off, as the editor marks it. */
export function useMarks(live: LiveLine | null, failedAt: number | null): readonly MarkedLine[] {
  return useMemo(() => {
    if (failedAt !== null) return [{ line: failedAt, look: 'fails', word: '' }];
    return live === null
      ? []
      : [{ line: live.line, look: live.state, word: t(`code.page.line.${live.state}`) }];
  }, [live?.line, live?.state, failedAt]);
}
