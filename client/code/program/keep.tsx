/** School computers forget: a program as a file, and as a link. */
import { useState } from 'preact/hooks';
import type { ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { hashOfCode } from '../../../shared/exercises/link.ts';
import { ChooseFile } from '../../app/files/choose-file.tsx';
import { LinkField } from '../../app/files/link-field.tsx';
import { packed } from '../../app/files/packed.ts';
import { save } from '../../app/files/save.ts';
import { hrefOf } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import type { Desk } from '../run/desk.ts';
import { keepsAnything, LETTERS_MAX } from '../run/kept.ts';

const FILES: Readonly<Record<ProgramLanguage, string>> = { python: 'master.py', javascript: 'master.mjs' };

export function Keep({ desk }: { desk: Desk }) {
  const [keeps] = useState(keepsAnything);
  const [says, setSays] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const { exercise, language } = desk.sheet.value;
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LETTERS_MAX) return setSays(t('code.keep.tooLong'));
    desk.replace(await file.text());
    scrollTo(0, 0);
  };
  const link = async () => {
    const place = { exercise: exercise.name, language, program: await packed(desk.text) };
    setUrl(new URL(hrefOf(`/code${hashOfCode(place)}`), location.href).href);
  };
  return (
    <section class="card write-keep" aria-labelledby="code-keep">
      <h2 id="code-keep">{t('code.keep.title')}</h2>
      <p>{t(keeps ? 'code.keep.where' : 'code.keep.whereNot')}</p>
      <div class="write-buttons">
        <button
          type="button"
          class="button"
          onClick={() => save(new Blob([desk.text], { type: 'text/plain' }), FILES[language])}
        >
          {t('code.keep.save')}
        </button>
        <ChooseFile class="button" words={t('code.keep.open')} take={open} accept=".py,.mjs,.js,text/*" />
        <button type="button" class="button" onClick={link}>
          {t('code.keep.link')}
        </button>
      </div>
      {url !== null && (
        <LinkField
          url={url}
          label={t('code.keep.linkLabel')}
          copy={t('code.keep.copy')}
          onCopy={(done) => setSays(t(done ? 'code.keep.copied' : 'code.keep.copyByHand'))}
        />
      )}
      <p role="status">{says}</p>
    </section>
  );
}
