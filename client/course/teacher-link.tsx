/** A link that opens the course at a step, for a class. */
import { useState } from 'preact/hooks';
import { coursePlaceOf, type StepName } from '../../shared/course/course.ts';
import { LinkField } from '../app/files/link-field.tsx';
import { hrefOf } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import { STEPS } from './there.ts';

export function TeacherLink({ origin }: { origin: string }) {
  const [step, setStep] = useState<StepName | null>(null);
  const [says, setSays] = useState('');
  const choose = (said: string) => {
    const place = coursePlaceOf(said);
    setStep(place === 'end' ? null : place);
    setSays('');
  };
  const path = step === null ? '/course' : `/course#${step}`;
  return (
    <details class="card course-teacher">
      <summary>{t('course.teacher.title')}</summary>
      <p>{t('course.teacher.text')}</p>
      <label class="field-label">
        {t('course.teacher.step')}
        <select class="field" value={step ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t('course.teacher.first')}</option>
          {STEPS.map(({ name }, index) => (
            <option key={name} value={name}>
              {t('course.back.now', { number: index + 1, name: t(`course.name.${name}`) })}
            </option>
          ))}
        </select>
      </label>
      <LinkField
        url={new URL(hrefOf(path), origin).href}
        label={t('course.teacher.link')}
        copy={t('course.teacher.copy')}
        onCopy={(done) => setSays(t(done ? 'course.copied' : 'course.copyByHand'))}
      />
      <p role="status">{says}</p>
    </details>
  );
}
