/** The ways to play alone: decide where the master goes, sit at a board, or write the program that decides. */

import { LEVELS } from '../../shared/levels/levels.ts';
import { hashOf } from '../../shared/levels/link.ts';
import { Link } from '../app/navigation.tsx';
import { assetUrl } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import { Stars } from '../charts/floor/stars.tsx';
import { bestsSoFar } from './levels/best.ts';

export function Doors() {
  const bests = bestsSoFar();
  return (
    <main class="solo-doors">
      <h1>{t('levels.doors.title')}</h1>
      <section class="card solo-door" aria-labelledby="door-master">
        <img class="solo-door-art" src={assetUrl('master/reach-e-1.svg')} alt="" />
        <h2 id="door-master">{t('levels.doors.master')}</h2>
        <p>{t('levels.doors.masterHint')}</p>
        <ol class="solo-levels">
          {LEVELS.map(({ name, number }) => (
            <li key={name}>
              <Link to={`/solo${hashOf({ name, hall: null, toBeat: null })}`} class="solo-level">
                <b>{t('levels.numbered', { number, name: t(`levels.name.${name}`) })}</b>
                <Stars count={bests[name]?.stars ?? 0} />
                {bests[name] && <small>{t('levels.best', { score: bests[name].score })}</small>}
              </Link>
            </li>
          ))}
        </ol>
      </section>
      <section class="card solo-door" aria-labelledby="door-seat">
        <img class="solo-door-art" src={assetUrl('opponent/body-3-hand.svg')} alt="" />
        <h2 id="door-seat">{t('levels.doors.seat')}</h2>
        <p>{t('levels.doors.seatHint')}</p>
        <p class="solo-buttons">
          <Link to="/solo#seat" class="button">
            {t('levels.doors.seat')}
          </Link>
          <Link to="/solo#free" class="button">
            {t('solo.free.button')}
          </Link>
        </p>
      </section>
      <section class="card solo-door" aria-labelledby="door-code">
        <img class="solo-door-art" src={assetUrl('master/idle-0.svg')} alt="" />
        <h2 id="door-code">{t('levels.doors.code')}</h2>
        <p>{t('levels.doors.codeHint')}</p>
        <Link to="/code" class="button">
          {t('levels.doors.code')}
        </Link>
      </section>
      <Link to="/" class="button solo-home">
        {t('levels.doors.home')}
      </Link>
    </main>
  );
}
