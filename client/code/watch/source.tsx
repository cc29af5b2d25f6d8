/** The program that ran, with the lines that held the loop in orange. */
import { useEffect, useRef } from 'preact/hooks';
import type { Hold } from '../../../shared/watched/holds.ts';
import type { Run } from '../../../shared/watched/run.ts';
import type { Place } from '../../../shared/watched/trace.ts';
import { t } from '../../app/text.ts';
import { timeWords } from './words.ts';

type Props = {
  readonly run: Run;
  readonly holds: readonly Hold[];
  /** The place that was asked for last. */
  readonly shown: Place | null;
  readonly choose: (file: string) => void;
};

export function Source({ run, holds, shown, choose }: Props) {
  const files = [...run.files.keys()];
  const worst = holds.find(({ place }) => place && run.files.has(place.file))?.place;
  const file = shown?.file ?? worst?.file ?? files[0];
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!shown || !line.current) return;
    line.current.scrollIntoView({ block: 'center' });
    line.current.focus({ preventScroll: true });
  }, [shown]);
  if (file === undefined) return null;
  const heldAt = new Map(
    holds.flatMap((hold) => (hold.place?.file === file ? [[hold.place.line, hold]] : [])),
  );
  return (
    <section class="card watch-source" aria-labelledby="watch-source">
      <h2 id="watch-source">{t('watched.source')}</h2>
      <div class="watch-files">
        {files.map((one) => (
          <button
            key={one}
            type="button"
            class="watch-file mono"
            aria-pressed={one === file}
            onClick={() => choose(one)}
          >
            {one}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a program that scrolls is scrolled by keys, too */}
      <section class="watch-scroll watch-code" aria-label={t('watched.sourceLines')} tabIndex={0}>
        <ol>
          {linesOf(run, file).map((text, index) => {
            const hold = heldAt.get(index + 1);
            const isShown = shown?.file === file && shown.line === index + 1;
            return (
              <li
                key={index}
                ref={isShown ? line : undefined}
                tabIndex={isShown ? -1 : undefined}
                class={`${hold ? (hold.harmMs > 0 ? 'is-bad' : 'is-long') : ''} ${isShown ? 'is-shown' : ''}`}
              >
                <code>{text || ' '}</code>
                {hold && <b>{timeWords(hold.ms)}</b>}
              </li>
            );
          })}
        </ol>
      </section>
    </section>
  );
}

const linesOf = ({ files }: Run, file: string): readonly string[] =>
  (files.get(file) ?? '').trimEnd().split('\n');
