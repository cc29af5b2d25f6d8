/** What each kind of question is drawn from. */
import type { ComponentChildren } from 'preact';
import type { ClassStatus, QuestionStatus, StageModel } from '../../models/picture.ts';

export type QuestionProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
  readonly question: QuestionStatus;
  /** The last line of the page: how many have answered, and what time is left. */
  readonly foot: ComponentChildren;
};
