/** The piece of Python that a question is about; it shrinks with the phone and never scrolls sideways. */
import { type QuizName, quizzes } from '../../../shared/lesson/quiz.ts';

export function QuizCode({ quiz }: { quiz: QuizName }) {
  const { code } = quizzes[quiz];
  const letters = Math.max(...code.map((line) => line.length));
  return (
    <pre class="question-code" style={{ '--letters': letters }}>
      {code.map((line, index) => (
        <code key={index}>{line}</code>
      ))}
    </pre>
  );
}
