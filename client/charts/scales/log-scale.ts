/** An axis on which each power of ten has the same room. */
type LogScale = {
  /** Where a value stands, in pixels from the beginning of the axis; a value outside stands at the nearer end. */
  readonly at: (value: number) => number;
  /** The powers of ten on the axis. */
  readonly ticks: readonly number[];
};

/** @param from,to values above 0; `from` stands at 0 px and `to` at `lengthPx` */
export function logScale(from: number, to: number, lengthPx: number): LogScale {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  const ticks: number[] = [];
  for (let power = Math.ceil(low - 1e-9); power <= high + 1e-9; power++) ticks.push(10 ** power);
  return {
    at: (value) => {
      const share = (Math.log10(Math.max(value, Number.MIN_VALUE)) - low) / (high - low);
      return Math.min(1, Math.max(0, share)) * lengthPx;
    },
    ticks,
  };
}

/** The smallest range between powers of ten that holds all of these values. */
export function powersRound(values: readonly number[]): readonly [number, number] {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...positive)) - 1e-9);
  return [10 ** low, 10 ** Math.max(high, low + 1)];
}
