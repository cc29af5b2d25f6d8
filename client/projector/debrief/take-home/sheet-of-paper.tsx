/** What a printer gets instead of the screen, on A4: lanes, figures, and questions to answer in writing. */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../app/text.ts';
import { FIGURES, figureOf } from '../../../charts/figures.ts';
import type { Data } from '../data.ts';
import { RoundLane } from '../lanes/round-lane.tsx';
import { Ticks } from '../lanes/time-axis.tsx';
import { axesOf } from '../rounds/axes.ts';
import { headlineOf } from '../rounds/headline.ts';
import { titleOf } from '../rounds/titles.ts';
import './take-home.css';

const WIDTH = 680;
const LANE = 34;
const QUESTIONS = ['orange', 'faster', 'line', 'rest', 'forgot'] as const;

/**
 * While the debrief is shown, printing prints this sheet instead, whether it was started here or from the browser's menu.
 * It lies beside the page, not in it, so that everything else can be left out.
 */
export function SheetOfPaper({ data }: { data: Data }) {
  const latest = useRef(data);
  latest.current = data;
  useEffect(() => {
    const { body, documentElement } = document;
    const sheet = Object.assign(document.createElement('div'), { className: 'paper-sheet' });
    const lay = () => {
      render(<Printed data={latest.current} />, sheet);
      body.append(sheet);
      documentElement.classList.add('prints-paper');
    };
    const clear = () => {
      documentElement.classList.remove('prints-paper');
      sheet.remove();
      render(null, sheet);
    };
    addEventListener('beforeprint', lay);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', lay);
      removeEventListener('afterprint', clear);
      clear();
    };
  }, []);
  return null;
}

function Printed({ data: { rounds, pair } }: { data: Data }) {
  return (
    <div class="paper" data-theme="light">
      <h1>{headlineOf(pair)}</h1>
      {axesOf(rounds).map(({ rounds: alike, lengthMs }) => (
        <section key={alike[0]?.number}>
          {alike.map((settled) => (
            <div key={settled.number} class="paper-round">
              <h2>{titleOf(settled)}</h2>
              <RoundLane settled={settled} axisMs={lengthMs} width={WIDTH} height={LANE} />
              <p>
                {FIGURES.map((name) => (
                  <span key={name}>
                    {t(`debrief.figures.${name}`)} <b>{figureOf(settled.ledger, name)}</b>
                  </span>
                ))}
              </p>
            </div>
          ))}
          <Ticks lengthMs={lengthMs} />
        </section>
      ))}
      <p class="paper-legend">{t('debrief.sheet.legend')}</p>
      <h2>{t('debrief.sheet.questions')}</h2>
      <ol class="paper-questions">
        {QUESTIONS.map((question) => (
          <li key={question}>{t(`debrief.sheet.question.${question}`)}</li>
        ))}
      </ol>
    </div>
  );
}
