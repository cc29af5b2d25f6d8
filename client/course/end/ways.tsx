/** The ways in which the last page leaves this browser: on paper, as a file, as text, and by whatever the device shares with. */
import { useState } from 'preact/hooks';
import { save, today } from '../../app/files/save.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';

export function Ways({ text }: { text: () => string }) {
  const [byHand, setByHand] = useState<string | null>(null);
  const [says, setSays] = useState('');
  const copy = async () => {
    const copied = await copies(text());
    setByHand(copied ? null : text());
    setSays(t(copied ? 'course.copied' : 'course.copyByHand'));
  };
  return (
    <div class="course-ways course-not-printed">
      <p class="course-buttons">
        <button type="button" class="button button-primary" onClick={() => print()}>
          <Icon name="printer" /> {t('course.end.print')}
        </button>
        <button type="button" class="button" onClick={() => saveAsFile(text())}>
          <Icon name="download" /> {t('course.end.save')}
        </button>
        <button type="button" class="button" onClick={copy}>
          {t('course.end.copy')}
        </button>
        {'share' in navigator && (
          <button type="button" class="button" onClick={() => shares(text())}>
            {t('course.end.share')}
          </button>
        )}
      </p>
      {byHand !== null && (
        <textarea
          class="field"
          readOnly
          rows={8}
          aria-label={t('course.end.copy')}
          ref={(field) => field?.select()}
          value={byHand}
        />
      )}
      <p role="status">{says}</p>
    </div>
  );
}

const saveAsFile = (text: string) =>
  save(new Blob([text], { type: 'text/markdown' }), `${t('course.end.file')}-${today()}.md`);

/** @returns false: the browser does not allow it, as over plain http */
async function copies(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whoever closes the device's own sheet has shared nothing, and is told nothing. */
const shares = (text: string) =>
  navigator.share({ title: t('course.end.title'), text }).catch(() => undefined);
