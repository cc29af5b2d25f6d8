/** How a plan is kept and brought back: as a link or as a file. Neither needs a secure page. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ChooseFile, useFileDrop } from '../../app/files/choose-file.tsx';
import { LinkField } from '../../app/files/link-field.tsx';
import { save } from '../../app/files/save.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { Plan } from '../../models/picture.ts';
import { linkPartOf, planFrom, textOf } from './plan-text.ts';

type Props = { readonly plan: Plan; readonly origin: string; readonly takeIn: (plan: Plan) => void };

export function Keep({ plan, origin, takeIn }: Props) {
  const [link, setLink] = useState('');
  const [says, setSays] = useState('');
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
      <LinkField
        url={link}
        label={t('planner.keep.link')}
        copy={t('planner.keep.copy')}
        onCopy={(done) => setSays(t(done ? 'planner.keep.copied' : 'planner.keep.copyByHand'))}
      />
      <div class="editor-buttons">
        <button type="button" class="button editor-small" onClick={() => download(plan)}>
          <Icon name="download" />
          {t('planner.keep.download')}
        </button>
        <ChooseFile class="button editor-small" words={t('planner.keep.open')} take={open} />
      </div>
      <p class="keep-says" role="status">
        {says}
      </p>
      <p class="muted small">{t('planner.keep.dropHint')}</p>
    </section>
  );
}

function download(plan: Plan): void {
  save(new Blob([textOf(plan)], { type: 'application/json' }), t('planner.keep.fileName'));
}
