/** How a plan is kept and brought back: a link, a file. Neither needs a secure page. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { Plan } from '../../models/picture.ts';
import { copied } from './copy.ts';
import { useFileDrop } from './file-drop.ts';
import { linkPartOf, planFrom, textOf } from './plan-text.ts';

type Props = { readonly plan: Plan; readonly takeIn: (plan: Plan) => void };

export function Keep({ plan, takeIn }: Props) {
  const [link, setLink] = useState('');
  const [says, setSays] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let isNews = true;
    void linkPartOf(plan).then((part) => isNews && setLink(`${location.origin}/host${part}`));
    return () => {
      isNews = false;
    };
  }, [plan]);
  const open = useCallback(async (file: File | undefined) => {
    if (!file) return;
    const found = await file.text().then(planFrom, () => ({ problem: t('planner.keep.unreadable') }));
    if ('plan' in found) takeIn(found.plan);
    setSays('plan' in found ? t('planner.keep.opened') : found.problem);
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
              // The same file again is a new choice.
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
