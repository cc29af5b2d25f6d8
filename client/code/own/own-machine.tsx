/** A program on somebody's own machine, in any language: it gets a hall on the server, and the page shows that hall live. */
import { useEffect, useState } from 'preact/hooks';
import { scoreOf } from '../../../shared/simul/index.ts';
import { Choice } from '../../app/choice.tsx';
import { LinkField } from '../../app/files/link-field.tsx';
import { t } from '../../app/text.ts';
import { Editor } from '../editor/editor.tsx';
import { useMarks } from '../program/marks.ts';
import type { HallCopy } from '../run/hall-copy.ts';
import { useRedraw } from '../stage/redraw.ts';
import { Stage, useOpenHall } from '../stage/stage.tsx';
import { OwnHall } from './own-hall.ts';
import type { OwnHalls } from './own-halls.ts';
import { stepsFor, WAYS, type Way } from './steps.ts';

/** @param halls null: there is no server @param given the key of a hall that was opened elsewhere; null: none */
export function OwnMachine({ halls, given }: { halls: OwnHalls | null; given: string | null }) {
  return (
    <section class="card write-own" aria-labelledby="code-own">
      <h2 id="code-own">{t('code.own.title')}</h2>
      <p>{t('code.own.about')}</p>
      {halls === null ? <p>{t('code.own.noServer')}</p> : <Halls halls={halls} given={given} />}
    </section>
  );
}

function Halls({ halls, given }: { halls: OwnHalls; given: string | null }) {
  const [own, setOwn] = useState<OwnHall | null>(null);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    if (given !== null) setOwn(new OwnHall(halls, given, null));
  }, [given]);
  useEffect(() => () => own?.leave(), [own]);
  const open = async () => {
    const opened = await halls.open();
    if ('message' in opened) return setRefused(opened.message);
    setRefused('');
    setOwn(new OwnHall(halls, opened.key, opened.scenario));
  };
  return (
    <>
      {own && <Steps key={own.key} own={own} />}
      {own && <Live key={own.key} own={own} />}
      <div class="write-buttons">
        <button type="button" class={`button ${own ? '' : 'button-primary'}`} onClick={open}>
          {t(own ? 'code.own.another' : 'code.own.open')}
        </button>
      </div>
      <p role="status">{refused}</p>
    </>
  );
}

/** What to do on one's own machine, each line ready to be copied. */
function Steps({ own }: { own: OwnHall }) {
  const [way, setWay] = useState<Way>('python');
  const [says, setSays] = useState('');
  return (
    <div class="write-steps">
      <Choice
        quiet
        label={t('code.own.way')}
        options={WAYS.map((value) => ({ value, text: t(`code.own.ways.${value}`) }))}
        value={way}
        onChoose={setWay}
      />
      <ol>
        {stepsFor(way, own.url).map(({ words, line }) => (
          <li key={words}>
            <LinkField
              url={line}
              label={t(`code.own.steps.${words}`)}
              copy={t('code.own.copy')}
              onCopy={(done) => setSays(t(done ? 'code.keep.copied' : 'code.own.copyByHand'))}
            />
          </li>
        ))}
      </ol>
      <p role="status">{says}</p>
    </div>
  );
}

function Live({ own }: { own: OwnHall }) {
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
            <b>{t('code.own.over', { count: scoreOf(facts) })}</b>
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
