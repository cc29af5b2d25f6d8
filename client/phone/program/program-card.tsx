/** While the class writes programs: what one's own have come to, and the way to write. */
import { Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { Art } from '../art.tsx';

export function ProgramCard({ model }: { model: PlayerModel }) {
  const own = model.program?.value ?? null;
  const code = model.status.value?.code ?? '';
  return (
    <div class="phone-look">
      <Art file="master/reach-e-0" kind="look" />
      {own && (
        <p class="phone-note">
          {own.best > 0
            ? t('phone.program.best', { count: own.best, bound: own.bound })
            : t('phone.program.marks', { blocking: own.blocking, bound: own.bound })}
        </p>
      )}
      <Link to={`/code/${code}`} class="button button-primary">
        {t('phone.program.write')}
      </Link>
      <p class="phone-note">{t('phone.program.hint')}</p>
    </div>
  );
}
