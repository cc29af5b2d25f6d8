/** The two lines that the whole lesson is about, alone and lit, and what `await` does in plain words. */
import type { Language } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { ghostLanguage } from '../../charts/showing.ts';
import './two-lines.css';

/** What he does after his move, in both ways. */
const LINES: Readonly<Record<Language, { readonly blocking: string; readonly loop: string }>> = {
  python: { blocking: 'b.wait_for_reply()', loop: 'await b.reply()' },
  typescript: { blocking: 'b.waitForReply();', loop: 'await b.reply();' },
};
const WAYS = ['blocking', 'loop'] as const;

export function TwoLines() {
  const lines = LINES[ghostLanguage.value];
  return (
    <section class="two-lines">
      <ul>
        {WAYS.map((way) => (
          <li key={way} class={`is-${way}`}>
            <code>{lines[way]}</code>
            <p>{t(`debrief.twoLines.${way}`)}</p>
          </li>
        ))}
      </ul>
      <p class="two-lines-terms">{t('debrief.twoLines.loopIs')}</p>
      <p class="two-lines-terms">{t('debrief.twoLines.groupIs')}</p>
    </section>
  );
}
