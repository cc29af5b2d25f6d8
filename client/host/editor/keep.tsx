/** How a plan is kept and brought back: as a link or as a file. Neither needs a secure page. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { copied } from '../../app/qr.tsx';
import { t } from '../../app/text.ts';
import type { Plan } from '../../models/picture.ts';
import { linkPartOf, planFrom, textOf } from './plan-text.ts';

type Props = { readonly plan: Plan; readonly origin: string; readonly takeIn: (plan: Plan) => void };

export function Keep({ plan, origin, takeIn }: Props) {
  const [link, setLink] = useState('');
  const [says, setSays] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let isNews = true;
    void linkPartOf(plan).then((part) => isNews && setLink(`${origin}/host${part}`));
    return () => {
      isNews = false;
    };
  }, [plan, origin]);
  const open = useCallback(async (file: File | undefined) => {
    if (!file) return;
    const read = await file.text().then(planFrom, () => ({ problem: t('planner.keep.unreadable') }));
    if ('plan' in read) takeIn(read.plan);
    setSays('plan' in read ? t('planner.keep.opened') : read.problem);
  }, []);
  const isOver = useFileDrop(open);
  return (
    <section class={`keep ${isOver ? 'keep-over' : ''}`} aria-label={t('planner.keep.title')}>
      <label class="field-label" for="plan-link">
        {t('planner.keep.link')}
      </label>
      <div class="keep-link">
        <input
          ref={field}
          id="plan-link"
          class="field mono"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="button"
          onClick={async () => {
            const done = field.current !== null && (await copied(field.current));
            setSays(t(done ? 'planner.keep.copied' : 'planner.keep.copyByHand'));
          }}
        >
          {t('planner.keep.copy')}
        </button>
      </div>
      <div class="editor-buttons">
        <button type="button" class="button editor-small" onClick={() => download(plan)}>
          <Icon name="download" />
          {t('planner.keep.download')}
        </button>
        <label class="button editor-small keep-open">
          {t('planner.keep.open')}
          <input
            class="sr-only"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              void open(input.files?.[0]);
              // Without this, choosing the same file again would be no change.
              input.value = '';
            }}
          />
        </label>
      </div>
      <p class="keep-says" role="status">
        {says}
      </p>
      <p class="muted small">{t('planner.keep.dropHint')}</p>
    </section>
  );
}

function download(plan: Plan): void {
  const url = URL.createObjectURL(new Blob([textOf(plan)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = t('planner.keep.fileName');
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Takes files that are dropped anywhere on the page: a browser would leave the page for a file that nobody takes.
 * @param take called with the file; it must stay the same function from one drawing to the next
 * @returns whether a file hovers over the page
 */
function useFileDrop(take: (file: File | undefined) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', left);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', left);
      removeEventListener('drop', dropped);
    };
  }, [take]);
  return isOver;
}
