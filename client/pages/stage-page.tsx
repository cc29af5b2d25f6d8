/** `/stage/CODE`: the projector, read-only. */
import './screen-text.ts';
import { useEffect, useState } from 'preact/hooks';
import { Link } from '../app/navigation.tsx';
import { Notice } from '../app/notice.tsx';
import { t } from '../app/text.ts';
import { watch } from '../net/stage.ts';
import { Projector } from '../projector/projector.tsx';
import { useAwakeInClass } from './awake.ts';

export function StagePage({ code }: { code: string }) {
  const [model] = useState(() => watch(code));
  useEffect(() => model.leave, [model]);
  useAwakeInClass(model, 'screen');
  const ended = model.ended.value;
  if (ended === null) return <Projector model={model} />;
  return (
    <Notice
      headline={t(ended.code === 'unknownCode' ? 'common.noHall' : 'stage.closed')}
      text={ended.message}
    >
      <Link to="/" class="button button-primary">
        {t('common.wayHome')}
      </Link>
    </Notice>
  );
}
