/** One bar of a chart in words: what it is, how long, its figure. Bars of one chart share a scale. */
type BarProps = {
  readonly label: string;
  readonly value: string;
  /** From 0 to 1; what is there at all is always seen. */
  readonly share: number;
  readonly look: 'threads' | 'tasks' | 'promises' | 'reserved';
};

export function Bar({ label, value, share, look }: BarProps) {
  const width = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <p class="lab-bar">
      <span class="lab-bar-label">{label}</span>
      <span class="lab-bar-room">{share > 0 && <i class={`is-${look}`} style={{ width }} />}</span>
      <b>{value}</b>
    </p>
  );
}
