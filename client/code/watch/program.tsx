/** A program is written, chosen or opened, and run. */
import { useId } from 'preact/hooks';
import { percent } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { WatchDesk } from './desk.ts';
import { EXAMPLES, examples } from './examples.ts';

export function Program({ desk }: { desk: WatchDesk }) {
  const going = desk.going.value;
  const isGoing = going === 'loading' || going === 'runs';
  return (
    <section class="card watch-program" aria-labelledby="watch-program">
      <h2 id="watch-program">{t('watched.program')}</h2>
      {going === 'writing' && <Editor desk={desk} />}
      <div class="watch-buttons">
        {isGoing ? (
          <button type="button" class="button button-primary" onClick={() => desk.stop()}>
            {t('watched.stop')}
          </button>
        ) : (
          <button type="button" class="button button-primary" onClick={() => desk.start()}>
            {t('watched.run')}
          </button>
        )}
        {going !== 'writing' && !isGoing && (
          <button type="button" class="button" onClick={() => desk.write()}>
            {t('watched.change')}
          </button>
        )}
        <OpenFile desk={desk} />
      </div>
      <p class="muted small">{t('watched.openHint')}</p>
      <p class="watch-going" role="status">
        {goingWords(desk)}
      </p>
      <p class="watch-problem" role="alert">
        {problemWords(desk)}
      </p>
      {desk.printed.value && (
        <details class="watch-printed" open>
          <summary>{t('watched.printed')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too */}
          <pre tabIndex={0}>{desk.printed.value}</pre>
        </details>
      )}
    </section>
  );
}

function Editor({ desk }: { desk: WatchDesk }) {
  return (
    <>
      <p class="watch-examples">
        <span>{t('watched.examples')}</span>
        {EXAMPLES.map((name) => (
          <button
            key={name}
            type="button"
            class="button"
            aria-pressed={desk.source.value === examples[name]}
            onClick={() => desk.write(examples[name])}
          >
            {t(`watched.example.${name}`)}
          </button>
        ))}
      </p>
      <textarea
        class="field mono watch-editor"
        aria-labelledby="watch-program"
        spellcheck={false}
        autocapitalize="off"
        rows={Math.min(26, desk.source.value.split('\n').length + 1)}
        value={desk.source.value}
        onInput={(event) => {
          desk.source.value = event.currentTarget.value;
        }}
      />
    </>
  );
}

function OpenFile({ desk }: { desk: WatchDesk }) {
  const id = useId();
  return (
    <label class="button choose-file" for={id}>
      {t('watched.openFile')}
      <input
        id={id}
        class="sr-only"
        type="file"
        accept=".json,.log,.py,.jsonl,application/json"
        onChange={(event) => {
          const input = event.currentTarget;
          if (input.files?.[0]) desk.open(input.files[0]);
          // Without this, choosing the same file again would be no change.
          input.value = '';
        }}
      />
    </label>
  );
}

function goingWords({ going, loaded, failure }: WatchDesk): string {
  const failed = failure.value;
  if (failed)
    return failed.line === null
      ? t('watched.failed', { message: failed.message })
      : t('watched.failedAt', { message: failed.message, line: failed.line });
  if (going.value === 'stopped') return t('watched.stopped');
  if (going.value === 'runs') return t('watched.runs');
  if (going.value !== 'loading') return '';
  const share = loaded.value;
  return share === null || share >= 1
    ? t('watched.getsReady')
    : t('watched.loading', { share: percent(share) });
}

const problemWords = ({ problem }: WatchDesk): string =>
  problem.value ? t(`watched.problems.${problem.value}`) : '';
