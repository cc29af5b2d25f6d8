/** `/watch`: a run of somebody's own asyncio program as an exhibition, in this browser alone. */
import './text.ts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useFileDrop } from '../../app/files/choose-file.tsx';
import { focusOnEntry, Link } from '../../app/navigation.tsx';
import { address, assetUrl, inHash } from '../../app/paths/address.ts';
import { SettingsButton } from '../../app/settings-sheet.tsx';
import { t } from '../../app/text.ts';
import '../../charts/charts.css';
import { runProgram, warmUp } from '../../runtime/run-program.ts';
import { type Runner, WatchDesk } from './desk.ts';
import { EXAMPLES, examples } from './examples.ts';
import { Picture } from './picture.tsx';
import { Program } from './program.tsx';
import './watch.css';

const inThisBrowser: Runner = (source, tell) =>
  runProgram({ language: 'python', source, hall: { kind: 'none' }, traced: true }, tell);

export function Watch() {
  const [desk] = useState(() => {
    const made = new WatchDesk(inThisBrowser);
    const example = EXAMPLES.find((name) => address().hash === `#${name}`);
    if (example) made.write(examples[example]);
    return made;
  });
  useEffect(() => warmUp('python'), []);
  useEffect(() => () => desk.stop(), [desk]);
  const take = useCallback((file: File | undefined) => file && desk.open(file), [desk]);
  const isOver = useFileDrop(take);
  const run = desk.run.value;
  return (
    <div class="watch-page" data-over={isOver}>
      <header class="watch-head">
        <h1 tabIndex={-1} ref={focusOnEntry}>
          {t('watched.title')}
        </h1>
        <p class="muted">{t('watched.lead')}</p>
        <Link to="/" class="button button-quiet">
          {t('watched.home')}
        </Link>
        <SettingsButton />
      </header>
      <main class={run ? 'watch-main has-run' : 'watch-main'}>
        <div class="watch-side">
          <Program desk={desk} />
          <AtHome />
        </div>
        {run && <Picture run={run} />}
      </main>
    </div>
  );
}

/** The same on one's own machine. */
function AtHome() {
  return (
    <section class="card watch-at-home" aria-labelledby="watch-at-home">
      <h2 id="watch-at-home">{t('watched.athome.title')}</h2>
      <p>{t('watched.athome.text')}</p>
      <pre>
        <code>{t('watched.athome.command')}</code>
      </pre>
      <a class="button" href={assetUrl('code/simul.py')} download="simul.py">
        {t('watched.athome.download')}
      </a>
      {/* The documents lie on the server alone. */}
      {!inHash() && (
        <a href={assetUrl('docs/watch.html')} target="_blank" rel="noopener">
          {t('watched.athome.more')}
        </a>
      )}
    </section>
  );
}
