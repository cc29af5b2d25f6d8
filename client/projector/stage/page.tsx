/** Between the rounds of a plan: a page of the lesson, under a header with which latecomers can still join. */
import type { ComponentChildren } from 'preact';
import type { ClassStatus, StageModel } from '../../models/picture.ts';
import { JoinLine } from './header.tsx';
import './page.css';

type ShownProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
  readonly heading: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Shown({ model, status, heading, children }: ShownProps) {
  return (
    <div class="shown">
      <header class="stage-header">
        <h1>{heading}</h1>
        <JoinLine status={status} joinUrl={model.joinUrl.value} />
      </header>
      {children}
    </div>
  );
}
