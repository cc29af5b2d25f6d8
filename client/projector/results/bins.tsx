/** A histogram whose columns have their counts above them and their ranges below. */
import { grouped } from '../../app/grouped.ts';
import './bins.css';

export type Column = { readonly key: number; readonly count: number; readonly range: string };

export function Bins({ columns, fill, label }: { columns: readonly Column[]; fill: string; label: string }) {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <ol class="bins" aria-label={label}>
      {columns.map(({ key, count, range }) => (
        <li key={key}>
          <b class="ticking">{grouped(count)}</b>
          <i class={fill} style={{ height: `${(count / most) * 100}%` }} />
          <span>{range}</span>
        </li>
      ))}
    </ol>
  );
}
