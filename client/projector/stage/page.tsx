/** A page of the lesson between two rounds, under a header with which latecomers can still join. */
import type { ComponentChildren } from 'preact';
import { t } from '../../app/text.ts';
import { titleOf } from '../../models/lesson-words.ts';
import type { ClassStatus } from '../../models/picture.ts';
import { JoinLine } from './header.tsx';
import './page.css';

type LessonPageProps = {
  readonly status: ClassStatus;
  readonly joinUrl: string | null;
  readonly children: ComponentChildren;
};

export function LessonPage({ status, joinUrl, children }: LessonPageProps) {
  return (
    <div class="lesson-page">
      <header class="stage-header">
        <h1>{headingOf(status)}</h1>
        <JoinLine status={status} joinUrl={joinUrl} />
      </header>
      {children}
    </div>
  );
}

/** What this page is. Of a question it is only the kind: the question itself stands below, large. */
function headingOf({ now }: ClassStatus): string | null {
  if (!now) return null;
  if (now.kind !== 'question' || now.question.about === 'quiz') return titleOf(now);
  return now.title ?? t(`lessonPages.question.kind.${now.question.about}`);
}

/** What stands on a page that has nothing to show yet, and why. */
export function NothingYet({ title, more }: { title: string; more: string }) {
  return (
    <div class="lesson-empty">
      <h2>{title}</h2>
      <p>{more}</p>
    </div>
  );
}
