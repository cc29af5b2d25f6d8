/** The hall of a program on another machine, as it stands: the program's text with its live line, the boards, the score. */
import { scoreOf } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { Editor } from '../editor/editor.tsx';
import { useMarks } from '../program/marks.ts';
import type { HallCopy } from '../run/hall-copy.ts';
import { useRedraw } from '../stage/redraw.ts';
import { Stage, useOpenHall } from '../stage/stage.tsx';
import type { OwnHall } from './own-hall.ts';

export function Live({ own }: { own: OwnHall }) {
  const ended = own.ended.value;
  const hall = own.hall.value;
  if (ended !== null) return <p role="alert">{ended}</p>;
  if (hall === null) return <p role="status">{t('code.own.coming')}</p>;
  return <LiveHall own={own} copy={hall} />;
}

const DRAWN_EVERY_MS = 100;

function LiveHall({ own, copy }: { own: OwnHall; copy: HallCopy }) {
  const { scenario } = copy;
  const open = useOpenHall(scenario);
  // News of the line draws it, too.
  const line = own.line.value;
  const passed = own.passed.value;
  useRedraw(copy.hasRung ? null : DRAWN_EVERY_MS);
  const marks = useMarks(copy.hasRung ? null : line, null);
  const { hall, facts } = copy.hasBegun ? copy.seen() : { hall: open, facts: [] };
  const source = own.source.value;
  return (
    <div class="write-live">
      {source !== '' && (
        <Editor
          key={source}
          text={source}
          language={/^\s*(import|from) /m.test(source) && !/[;{]\s*$/m.test(source) ? 'python' : 'javascript'}
          label={t('code.own.source')}
          describedBy=""
          readOnly
          marks={marks}
        />
      )}
      <div class="write-stage">
        {copy.hasRung && (
          <p role="status">
            <b>{t('code.own.over', { count: scoreOf(facts) })}</b>{' '}
            {passed !== null && t(passed ? 'code.own.passed' : 'code.own.notPassed')}
          </p>
        )}
        <Stage
          scenario={scenario}
          hall={hall}
          facts={facts}
          nowMs={copy.clockMs()}
          line={line}
          phase={copy.hasBegun ? 'running' : 'waiting'}
        />
      </div>
    </div>
  );
}
