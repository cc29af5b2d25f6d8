/** A question on the big screen: open, with what is left to answer; closed, with what the class thinks. */
import { t } from '../../app/text.ts';
import type { ClassStatus, StageModel } from '../../models/picture.ts';
import { Foot } from './foot.tsx';
import { MovesQuestion } from './moves-question.tsx';
import { QueueQuestion } from './queue-question.tsx';
import { QuizQuestion } from './quiz-question.tsx';
import { SaboteurQuestion } from './saboteur-question.tsx';
import './question.css';

export function QuestionPage({ model, status }: { model: StageModel; status: ClassStatus }) {
  const question = model.questions.value.find(({ step }) => step === status.step);
  if (!question) return <p class="lesson-empty">{t('lessonPages.question.waiting')}</p>;
  const foot = <Foot status={status} question={question} />;
  const props = { model, status, question, foot };
  switch (question.question.about) {
    case 'moves':
      return <MovesQuestion {...props} />;
    case 'queue':
      return <QueueQuestion {...props} />;
    case 'saboteur':
      return <SaboteurQuestion {...props} />;
    case 'quiz':
      return <QuizQuestion {...props} quiz={question.question.quiz} />;
  }
}
