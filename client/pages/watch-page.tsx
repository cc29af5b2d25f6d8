/** `/watch/CODE`: for whoever found no seat. It loads no Phaser. */
import './screen-text.ts';
import { useEffect, useState } from 'preact/hooks';
import { Link } from '../app/navigation.tsx';
import { Notice } from '../app/notice.tsx';
import { t } from '../app/text.ts';
import { Watching } from '../landing/watching.tsx';
import { watch } from '../net/stage.ts';

export function WatchPage({ code }: { code: string }) {
  const [model] = useState(() => watch(code));
  useEffect(() => model.leave, [model]);
  const ended = model.ended.value;
  if (ended === null) return <Watching code={code} model={model} />;
  return (
    <Notice headline={t('common.noHall')} text={ended.message}>
      <Link to="/" class="button button-primary">
        {t('common.wayHome')}
      </Link>
    </Notice>
  );
}
