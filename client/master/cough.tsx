/** Somebody coughs at the master: for a moment he reads who, and how often he was coughed at in this round. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardId } from '../../shared/simul/index.ts';
import { assetUrl } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import type { MasterModel } from '../models/picture.ts';

const SHOWN_MS = 1_800;

type Props = { readonly model: MasterModel; readonly nameAt: (board: BoardId) => string };

export function Cough({ model, nameAt }: Props) {
  const coughs = model.coughs.value;
  const cough = coughs.at(-1) ?? null;
  // What was coughed before this view stood there was meant for somebody else.
  const before = useRef(coughs.length);
  const count = coughs.length - before.current;
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (count <= 0) return;
    setIsShown(true);
    const timer = setTimeout(() => setIsShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [cough]);
  return (
    <p class="master-cough">
      {isShown && cough && (
        <>
          <img src={assetUrl('fx/bubble-cough.svg')} alt="" />
          <b>{t('master.cough', { name: nameAt(cough.board) })}</b>
        </>
      )}
      {count > 0 && !isShown && <span class="small">{t('master.coughs', { count })}</span>}
    </p>
  );
}
