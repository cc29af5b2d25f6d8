/** `/host/CODE#secret`: the control page, with the host's secret from the link or from this browser. */
import './screen-text.ts';
import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { lazy } from '../app/lazy.tsx';
import { Link } from '../app/navigation.tsx';
import { Notice } from '../app/notice.tsx';
import { type TextKey, t } from '../app/text.ts';
import { Control } from '../host/desk/control.tsx';
import { joinAsHost, keepSecret, keptSecret } from '../net/host.ts';
import { useAwakeInClass } from './awake.ts';
import { network } from './network.ts';

const Projector = lazy(async () => (await import('../projector/projector.tsx')).Projector);

const HEADLINES: Readonly<Record<string, TextKey>> = {
  wrongSecret: 'host.notHost',
  unknownCode: 'common.noHall',
};

export function ControlPage(props: { code: string; secret: string }) {
  const { code } = props;
  const secret = props.secret || (keptSecret(code) ?? '');
  const [model] = useState(() => joinAsHost(code, secret));
  useEffect(() => model.leave, [model]);
  useAwakeInClass(model, 'screen');
  const [phones] = useState(network);
  useSignalEffect(() => {
    if (model.link.value === 'open') keepSecret(code, secret);
  });

  const ended = model.ended.value;
  if (ended === null)
    return <Control model={model} network={phones} stage={() => <Projector model={model} />} />;
  if (ended.code === 'openedElsewhere')
    return (
      <Notice headline={t('host.elsewhere')} text={ended.message}>
        <button type="button" class="button button-primary" onClick={model.takeOver}>
          {t('host.takeControl')}
        </button>
      </Notice>
    );
  return (
    <Notice headline={t(HEADLINES[ended.code] ?? 'host.gone')} text={ended.message}>
      <Link to="/host" class="button button-primary">
        {t('host.again')}
      </Link>
      <Link to="/" class="button">
        {t('common.wayHome')}
      </Link>
    </Notice>
  );
}
