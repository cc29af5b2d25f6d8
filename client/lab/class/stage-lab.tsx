/** A lab on the big screen: first its question, then its view, and what was measured beside the last time. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Figures, LabName, Settings } from '../../../shared/labs/labs.ts';
import { t } from '../../app/text.ts';
import { TileMark } from '../../app/tile-mark.tsx';
import { guessOf } from '../../models/labs/guesses.ts';
import type { LabServer } from '../../models/labs/lab-server.ts';
import type { QuestionStatus } from '../../models/picture.ts';
import { LabDesk } from '../frame/desk.ts';
import { LabView } from '../frame/one-lab.tsx';
import type { LabModule } from '../lab-module.ts';
import { labNamed } from '../labs.ts';
import { FitBox } from './fit-box.tsx';
import { type RunNow, useFollow } from './follow.ts';
import { useLab } from './loaded.ts';
import { StageResults } from './stage-results.tsx';
import './stage-lab.css';
import './stage-views.css';

export type StageLabProps = {
  readonly name: LabName;
  readonly settings: Settings;
  readonly now: RunNow | null;
  readonly server: LabServer | null;
  /** What everybody guesses, or has guessed; null: nobody is asked. */
  readonly question: QuestionStatus | null;
  /** How many have guessed so far, while phones can. */
  readonly answers: ComponentChildren;
  /** Who sits at that board. */
  readonly nameAt: (board: number) => string;
  /** Whether what is told now reaches the class. */
  readonly isLineOpen: boolean;
  /** Told what a run has measured that this screen ran itself. */
  readonly measured: (run: string, figures: Figures) => void;
};

export function StageLab(props: StageLabProps) {
  const lab = useLab(props.name);
  return lab && <Shown lab={lab} {...props} />;
}

function Shown(props: StageLabProps & { readonly lab: LabModule }) {
  const { lab, settings, now, question, answers, server, nameAt } = props;
  const [desk] = useState(() => new LabDesk(lab, server, settings));
  useFollow(desk, now);
  useTelling(desk, props);
  // The server has forgotten the run: there is nothing to be seen of it.
  const isForgotten = desk.ended.value?.why === 'lost' && desk.events.value.length === 0;
  if (desk.state.value === 'ready' || isForgotten) return <Asked desk={desk} answers={answers} />;
  return (
    <section class="lab-stage" data-lab={lab.name}>
      <FitBox key={desk.run.value ?? now?.run}>
        <LabView desk={desk} mayOrder={false} where="stage" nameAt={nameAt} />
      </FitBox>
      <StageResults desk={desk} question={question} />
    </section>
  );
}

/** What this screen has measured by itself the class learns from it: desk and debrief have it, too. */
function useTelling(desk: LabDesk, { name, now, isLineOpen, measured }: StageLabProps): void {
  const figures = desk.state.value === 'done' ? desk.figures.value : null;
  const isAwaited = now?.isRunning === true && labNamed(name)?.needsServer === false;
  useEffect(() => {
    if (now !== null && isAwaited && isLineOpen && figures !== null) measured(now.run, figures);
  }, [figures, now?.run, isAwaited, isLineOpen]);
}

type AskedProps = Pick<StageLabProps, 'answers'> & { readonly desk: LabDesk };

/** Everybody guesses first: on their phones, or by a show of hands where there are none. */
function Asked({ desk: { lab, settings }, answers }: AskedProps) {
  const { question, choices } = guessOf(lab.name, settings.value);
  useEffect(() => lab.warmUp?.(settings.value), [lab]);
  return (
    <section class="lab-asked">
      <h2>{question}</h2>
      <ol style={{ '--columns': choices.length === 3 ? 3 : 2 }}>
        {choices.map(({ value, text }, index) => (
          <li key={value}>
            <TileMark index={index} />
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <div class="lab-asked-foot">{answers || <p>{t('labs.inClass.guess')}</p>}</div>
    </section>
  );
}
