/** The debrief: the same evening twice, what else was played, what if, why, and what to take home. */
import type { ComponentChildren } from 'preact';
import { t } from '../../app/text.ts';
import { AllRounds } from './all-rounds.tsx';
import { type Data, type DebriefModel, useData } from './data.ts';
import { FactList } from './fact-list.tsx';
import { LabsPart } from './labs-part.tsx';
import { Meaning } from './mapping.tsx';
import { Persons } from './person.tsx';
import { useRemembered } from './remember-rounds.ts';
import { Replay } from './replay/replay-view.tsx';
import { isRealChess, ResultsPart } from './results-part.tsx';
import { isDriven } from './rounds/beside-the-loop.ts';
import { type Room, Sheet } from './sheet.tsx';
import { SideBySide } from './side-by-side.tsx';
import { Folds, type Part, Tabs } from './tabs.tsx';
import { SheetOfPaper } from './take-home/sheet-of-paper.tsx';
import { canTakeHome, TakeHome } from './take-home/take-home.tsx';
import { type Prediction, predictionsOf } from './theory/predictions.ts';
import { Predictions } from './theory/predictions-view.tsx';
import { TheoryPart } from './theory/theory-view.tsx';

type DebriefProps = {
  readonly model: DebriefModel;
  /** Parts that are added at the end, such as the awards. */
  readonly more?: readonly { readonly title: string; readonly view: ComponentChildren }[];
};

/** Shows the rounds of `model` as they stand, over or not. */
export function Debrief({ model, more = [] }: DebriefProps) {
  const data = useData(model);
  useRemembered(data.rounds);
  const predictions = predictionsOf(model.questions.value, model.plan.value, data.rounds);
  return (
    <>
      <Sheet label={t('debrief.title')}>
        {(room) => {
          const parts = [
            ...partsOf(model, data, predictions, room),
            ...more.map(({ title, view }) => ({ name: title, title, view: () => view })),
          ];
          if (room.wide) return <Tabs label={t('debrief.tabs.label')} parts={parts} />;
          return <Folds parts={parts} />;
        }}
      </Sheet>
      <SheetOfPaper data={data} />
    </>
  );
}

/** The parts in which there is something to show. */
function partsOf(model: DebriefModel, data: Data, predictions: readonly Prediction[], room: Room): Part[] {
  const parts: [keyof typeof TITLES, boolean, Part['view']][] = [
    ['results', data.rounds.some(isRealChess), () => <ResultsPart data={data} />],
    ['person', data.rounds.some(isDriven), () => <Persons rounds={data.rounds} room={room} />],
    ['lanes', true, () => <SideBySide data={data} room={room} />],
    ['rounds', data.rounds.length > 2, () => <AllRounds data={data} room={room} />],
    ['facts', data.rounds.length > 0, () => <FactList data={data} room={room} />],
    ['replay', data.rounds.some(({ round }) => !round.isShow), () => <Replay data={data} room={room} />],
    ['theory', data.rounds.length > 0, () => <TheoryPart data={data} />],
    ['predictions', predictions.length > 0, () => <Predictions predictions={predictions} />],
    [
      'labs',
      model.measured.value.length > 0,
      () => <LabsPart runs={model.measured.value} questions={model.questions.value} />,
    ],
    ['meaning', true, () => <Meaning />],
    ['takeHome', canTakeHome(data, model), () => <TakeHome data={data} model={model} />],
  ];
  return parts
    .filter(([, isShown]) => isShown)
    .map(([name, , view]) => ({ name, title: t(TITLES[name]), view }));
}

const TITLES = {
  results: 'debrief.tabs.results',
  person: 'debrief.tabs.person',
  lanes: 'debrief.tabs.lanes',
  rounds: 'debrief.tabs.rounds',
  facts: 'debrief.tabs.facts',
  replay: 'debrief.tabs.replay',
  theory: 'debrief.tabs.theory',
  predictions: 'debrief.tabs.predictions',
  labs: 'debrief.tabs.labs',
  meaning: 'debrief.tabs.meaning',
  takeHome: 'debrief.tabs.takeHome',
} as const;
