/** All fields of one step, whatever its kind; the step's own words come last. */
import {
  type PageStep,
  PROGRAM_BOARDS,
  PROGRAM_MS,
  type ProgramStep,
  QUESTION_MS,
  type QuestionStep,
  type Step,
} from '../../../shared/lesson/plan.ts';
import { QUIZ } from '../../../shared/lesson/quiz.ts';
import { t } from '../../app/text.ts';
import { LabFields } from '../lab/lab-fields.tsx';
import { hostTitleOf, sayOf } from '../step-words.ts';
import { DurationField, NeededNumber, SelectField, TextField } from './fields.tsx';
import { RoundFields, ShowFields } from './played-fields.tsx';
import { pageOf, questionAbout } from './step-changes.ts';

/** The format's limits for a page. */
const PAGE_MS = { min: 3_000, max: 600_000 } as const;
const PAGES = ['lanes', 'code', 'waits', 'trace', 'knee', 'awards', 'idea'] as const;
const ABOUTS = ['moves', 'queue', 'saboteur', ...QUIZ] as const;

type Props<Kind> = { readonly step: Kind; readonly change: (step: Step) => void };

export function StepFields({ step, change, seats }: Props<Step> & { readonly seats: number }) {
  return (
    <div class="editor-step">
      {step.kind === 'round' && <RoundFields step={step} change={change} seats={seats} />}
      {step.kind === 'show' && <ShowFields step={step} change={change} />}
      {step.kind === 'question' && <QuestionFields step={step} change={change} />}
      {step.kind === 'program' && <ProgramFields step={step} change={change} />}
      {step.kind === 'lab' && <LabFields step={step} change={change} />}
      {step.kind === 'page' && <PageFields step={step} change={change} />}
      <OwnWords step={step} change={change} />
    </div>
  );
}

function QuestionFields({ step, change }: Props<QuestionStep>) {
  const { question } = step;
  return (
    <div class="editor-fields">
      <SelectField
        label={t('planner.about')}
        options={ABOUTS.map((value) => ({ value, text: t(`planner.abouts.${value}`) }))}
        value={question.about === 'quiz' ? question.quiz : question.about}
        change={(about) => {
          const quiz = QUIZ.find((name) => name === about);
          if (quiz) change(questionAbout(step, { about: 'quiz', quiz }));
          else if (about === 'moves' || about === 'queue' || about === 'saboteur')
            change(questionAbout(step, { about }));
        }}
      />
      <DurationField
        range={QUESTION_MS}
        durationMs={step.durationMs}
        change={(durationMs) => change({ ...step, durationMs })}
      />
    </div>
  );
}

function ProgramFields({ step, change }: Props<ProgramStep>) {
  return (
    <>
      <div class="editor-fields">
        <NeededNumber
          label={t('planner.programBoards')}
          {...PROGRAM_BOARDS}
          per={1}
          value={step.boards}
          change={(boards) => change({ ...step, boards })}
        />
        <DurationField
          range={PROGRAM_MS}
          durationMs={step.durationMs}
          change={(durationMs) => change({ ...step, durationMs })}
        />
      </div>
      <p class="muted small">{t('planner.programHint')}</p>
    </>
  );
}

function PageFields({ step, change }: Props<PageStep>) {
  return (
    <div class="editor-fields">
      <SelectField
        label={t('planner.page')}
        options={PAGES.map((value) => ({ value, text: t(`planner.pages.${value}`) }))}
        value={step.page}
        change={(page) => change(pageOf(step, page))}
      />
      <DurationField
        range={PAGE_MS}
        durationMs={step.durationMs}
        change={(durationMs) => change({ ...step, durationMs })}
      />
    </div>
  );
}

/** Where nothing is typed the catalogue's words hold; they stand in the field in grey. */
function OwnWords({ step, change }: Props<Step>) {
  const usual = { ...step, title: undefined, say: undefined };
  return (
    <fieldset class="editor-group">
      <legend class="field-label">{t('planner.words')}</legend>
      <TextField
        label={t('planner.ownTitle')}
        max={60}
        placeholder={hostTitleOf(usual)}
        value={step.title ?? ''}
        change={(typed) => change({ ...step, title: typed.trim() || undefined })}
      />
      <TextField
        label={t('planner.ownSay')}
        max={300}
        placeholder={sayOf(usual, false)}
        value={step.say ?? ''}
        change={(typed) => change({ ...step, say: typed.trim() || undefined })}
      />
    </fieldset>
  );
}
