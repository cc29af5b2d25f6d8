/** What the labs of this class have measured; it is fetched when it is looked at. */
import { lazy } from '../../app/lazy.tsx';
import { t } from '../../app/text.ts';
import type { LabMeasured, QuestionStatus } from '../../models/picture.ts';

const ClassLabs = lazy(async () => (await import('../../lab/class/class-labs.tsx')).ClassLabs);

type Props = { readonly runs: readonly LabMeasured[]; readonly questions: readonly QuestionStatus[] };

export function LabsPart(props: Props) {
  return (
    <div class="part labs-part">
      <h2 class="part-title">{t('debrief.labs')}</h2>
      <ClassLabs {...props} />
    </div>
  );
}
