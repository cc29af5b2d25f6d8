/** Somebody coughs at the master: for a moment he reads who, and how often he was coughed at in this round. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardId } from '../../shared/simul/index.ts';
import { assetUrl } from '../app/navigation.tsx';
import { t } from '../app/text.ts';
import type { MasterModel } from '../models/picture.ts';

const SHOWN_MS = 1_800;

type Props = { readonly model: MasterModel; readonly nameAt: (board: BoardId) => string };

export function Cough({ model, nameAt }: Props) {
  const cough = model.coughs.value.at(-1) ?? null;
  const before = useRef(cough);
  const [count, setCount] = useState(0);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    // What was coughed before this view stood there was meant for somebody else.
    if (cough === null || cough === before.current) return;
    before.current = cough;
    setCount((heard) => heard + 1);
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
      {count > 0 && <span class="small">{t('master.coughs', { count })}</span>}
    </p>
  );
}
