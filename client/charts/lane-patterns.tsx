/** What stands beside the colours of a lane, for eyes that don't tell colours apart: hatched, dotted, striped. */
export function LanePatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-wasting`}
        width="28"
        height="28"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="28" height="28" class="lane-idle" />
        <rect width="9" height="28" class="lane-stripe" />
      </pattern>
      <pattern id={`${id}-queues`} width="12" height="12" patternUnits="userSpaceOnUse">
        <rect width="12" height="12" class="lane-waiting" />
        <circle cx="6" cy="6" r="2.8" class="lane-dot" />
      </pattern>
      <pattern id={`${id}-overhead`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class="lane-walks" />
        <rect width="8" height="3" class="lane-bar" />
      </pattern>
    </defs>
  );
}
