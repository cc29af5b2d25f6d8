/** Chooses one of the rounds. */
import type { Settled } from './settled.ts';
import { shortTitleOf } from './titles.ts';

type Props = {
  readonly label: string;
  readonly rounds: readonly Settled[];
  readonly value: number;
  readonly onChoose: (number: number) => void;
};

export function RoundField({ label, rounds, value, onChoose }: Props) {
  return (
    <label class="debrief-field">
      <span>{label}</span>
      <select class="field" value={value} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {rounds.map((settled) => (
          <option key={settled.number} value={settled.number}>
            {shortTitleOf(settled)}
          </option>
        ))}
      </select>
    </label>
  );
}
