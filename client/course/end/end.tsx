/** `/course#end`: what was done, what was measured, the program that was written; to print, to keep or to send. */
import { useState } from 'preact/hooks';
import { today } from '../../app/files/save.ts';
import { focusOnEntry, Link } from '../../app/navigation.tsx';
import { SettingsButton } from '../../app/settings-sheet.tsx';
import { t } from '../../app/text.ts';
import './text.ts';
import { allMeasured } from '../../measured/measured.ts';
import { allSolved } from '../../measured/programs.ts';
import type { LastOf } from '../own.ts';
import { STEPS } from '../there.ts';
import { Forget } from './forget.tsx';
import { type PaperRow, paperOf, paperText, whenWords } from './paper.ts';
import { Programs } from './programs.tsx';
import { Ways } from './ways.tsx';
import { chosenAtFirst, writtenOf } from './written.ts';

/** No name is longer. */
const LETTERS_MAX = 60;

export function EndPage({ lastOf }: { readonly lastOf: LastOf }) {
  const [name, setName] = useState('');
  const solved = allSolved();
  const [chosen, choose] = useState(() => chosenAtFirst(solved));
  const written = writtenOf(solved, lastOf);
  const paper = paperOf(
    STEPS,
    lastOf,
    written.filter(({ exercise }) => chosen.includes(exercise)),
  );
  const made = t('course.end.made', {
    done: paper.done,
    all: STEPS.length,
    day: today(),
    machine: machineWords(),
  });
  const by = name.trim() === '' ? [] : [t('course.end.byName', { name: name.trim() })];
  return (
    <main class="course-page course-end">
      <header class="course-head">
        <h1 tabIndex={-1} ref={focusOnEntry}>
          {t('course.end.title')}
        </h1>
        <SettingsButton />
      </header>
      <p class="course-buttons course-not-printed">
        <Link to="/course" class="button">
          {t('course.end.path')}
        </Link>
      </p>
      <p>
        <b>{[t('course.end.module'), ...by].join(' · ')}</b>
        <br />
        {made}
      </p>
      <label class="field-label course-not-printed">
        {t('course.end.by')}
        <input
          class="field"
          value={name}
          maxLength={LETTERS_MAX}
          autocomplete="name"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Ways text={() => paperText(paper, [...by, made])} />
      {paper.done === 0 && <p class="card">{t('course.end.nothing')}</p>}
      <Rows rows={paper.rows} />
      <Programs written={written} chosen={chosen} choose={choose} />
      {(allMeasured().length > 0 || solved.length > 0) && <Forget />}
    </main>
  );
}

/** On what it was measured, as far as a browser says. */
function machineWords(): string {
  const { hardwareConcurrency, platform } = navigator;
  const cores = hardwareConcurrency ? [t('course.end.cores', { count: hardwareConcurrency })] : [];
  return [platform, ...cores].filter(Boolean).join(', ');
}

function Rows({ rows }: { rows: readonly PaperRow[] }) {
  return (
    <table class="course-table">
      <thead>
        <tr>
          <th scope="col">{t('course.end.step')}</th>
          <th scope="col">{t('course.end.claim')}</th>
          <th scope="col">{t('course.end.own')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} class={row.atMs === null ? 'is-open' : ''}>
            <th scope="row">
              {row.number}. {row.name}
            </th>
            <td>{row.claimed}</td>
            <td>
              {row.atMs === null ? (
                <span class="muted">{t('course.end.notYet')}</span>
              ) : (
                <>
                  <b>{row.own}</b> <small class="muted">{whenWords(row.atMs)}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
