/** Boards with rules of their own, as lists to edit: traps, boards that belong together, boards that fail. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RoundStep } from '../../../shared/lesson/plan.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { CheckField, NeededNumber, SelectField, TextField } from './fields.tsx';
import { boardsFrom, boardsTyped } from './numbers.ts';

type Trap = NonNullable<RoundStep['traps']>[number];
type Group = NonNullable<RoundStep['groups']>[number];
type Failure = NonNullable<RoundStep['failures']>[number];

const NEW_TRAP: Trap = { board: 3, lingerMs: 6_000 };
const NEW_GROUP: Group = { kind: 'group', boards: [1, 2, 3, 4] };
const NEW_FAILURE: Failure = { board: 2, atMs: 15_000 };
const GROUP_KINDS = ['group', 'gather'] as const;
const TIME = { min: 0, max: 3_600_000, per: 1_000 } as const;

/** What every list is given besides its entries. */
type ListProps<Entry> = {
  /** How many boards the hall can have. */
  readonly boards: number;
  /** Called with undefined where the last entry is removed. */
  readonly change: (entries: Entry[] | undefined) => void;
};

/** Boards that hold a blocking call. */
export function Traps({ traps, boards, change }: ListProps<Trap> & { readonly traps: readonly Trap[] }) {
  return (
    <List
      name="traps"
      blank={NEW_TRAP}
      entries={traps}
      change={change}
      row={({ board, lingerMs }, set) => (
        <>
          <NeededNumber
            label={t('planner.traps.board')}
            min={1}
            max={boards}
            value={board}
            change={(value) => set({ board: value })}
          />
          {lingerMs !== 'untilReply' && (
            <NeededNumber
              label={t('planner.traps.seconds')}
              {...TIME}
              value={lingerMs}
              change={(value) => set({ lingerMs: value })}
            />
          )}
          <CheckField
            label={t('planner.traps.untilReply')}
            checked={lingerMs === 'untilReply'}
            change={(until) => set({ lingerMs: until ? 'untilReply' : NEW_TRAP.lingerMs })}
          />
        </>
      )}
    />
  );
}

/** Boards that belong together. */
export function TaskGroups(props: ListProps<Group> & { readonly groups: readonly Group[] }) {
  return (
    <List
      name="taskGroups"
      blank={NEW_GROUP}
      entries={props.groups}
      change={props.change}
      row={({ kind, boards }, set) => (
        <>
          <SelectField
            label={t('planner.taskGroups.kind')}
            options={GROUP_KINDS.map((value) => ({ value, text: t(`planner.taskGroups.kinds.${value}`) }))}
            value={kind}
            change={(chosen) => set({ kind: chosen })}
          />
          <BoardsField boards={boards} max={props.boards} change={(chosen) => set({ boards: chosen })} />
        </>
      )}
    />
  );
}

type BoardsProps = {
  readonly boards: readonly number[];
  readonly max: number;
  readonly change: (boards: number[]) => void;
};

/** What is no list of boards is pointed out, and changes nothing. */
function BoardsField({ boards, max, change }: BoardsProps) {
  const [wrong, setWrong] = useState(false);
  return (
    <TextField
      label={t('planner.taskGroups.boards')}
      value={boardsTyped(boards)}
      wrong={wrong ? t('planner.taskGroups.wrong') : undefined}
      change={(typed) => {
        const chosen = boardsFrom(typed, { min: 1, max });
        setWrong(chosen === null);
        if (chosen) change(chosen);
      }}
    />
  );
}

/** Boards that fail at a moment. */
export function Failures(props: ListProps<Failure> & { readonly failures: readonly Failure[] }) {
  return (
    <List
      name="failures"
      blank={NEW_FAILURE}
      entries={props.failures}
      change={props.change}
      row={({ board, atMs }, set) => (
        <>
          <NeededNumber
            label={t('planner.failures.board')}
            min={1}
            max={props.boards}
            value={board}
            change={(value) => set({ board: value })}
          />
          <NeededNumber
            label={t('planner.failures.at')}
            {...TIME}
            value={atMs}
            change={(value) => set({ atMs: value })}
          />
        </>
      )}
    />
  );
}

type EntriesProps<Entry> = {
  /** Which of the catalogue's words go with the list. */
  readonly name: 'traps' | 'taskGroups' | 'failures';
  /** What a new entry is. */
  readonly blank: Entry;
  readonly entries: readonly Entry[];
  readonly change: (entries: Entry[] | undefined) => void;
  readonly row: (entry: Entry, set: (part: Partial<Entry>) => void) => ComponentChildren;
};

/** A short list: a row for each entry, buttons that add and remove one. */
function List<Entry extends object>({ name, blank, entries, change, row }: EntriesProps<Entry>) {
  const without = (at: number) => {
    const rest = entries.filter((_, index) => index !== at);
    change(rest.length === 0 ? undefined : rest);
  };
  return (
    <fieldset class="editor-group">
      <legend class="field-label">{t(`planner.${name}.title`)}</legend>
      {entries.map((entry, at) => (
        <div key={at} class="editor-row">
          {row(entry, (part) => change(entries.with(at, { ...entry, ...part })))}
          <button
            type="button"
            class="button button-quiet editor-row-remove"
            aria-label={t(`planner.${name}.remove`, { number: at + 1 })}
            onClick={() => without(at)}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
      <button type="button" class="button editor-small" onClick={() => change([...entries, blank])}>
        {t(`planner.${name}.add`)}
      </button>
    </fieldset>
  );
}
