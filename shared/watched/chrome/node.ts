/**
 * A file of Node (`node --trace-events-enabled script.mjs`): every promise, timer and socket is a resource with a number, and
 * each time that one is called back is a step. A step that creates one promise which is called back goes on in it; one that
 * creates several has begun as many tasks. What is called back once and does next to nothing is bookkeeping: the loop's own.
 */
import type { Ms } from '../../simul/index.ts';
import type { TaskId, Trace, TraceEvent } from '../trace.ts';
import type { ChromeEvent } from './spans.ts';
import { inOrder } from './viztracer.ts';

type Step = { readonly resource: number; readonly type: string; readonly from: Ms; to: Ms };
type Resource = { readonly type: string; readonly parent: number; readonly bornMs: Ms };

const CALLBACK = /^(.*)_CALLBACK$/;
/** A task that never does more than this is bookkeeping. */
const BOOKKEEPING_MS = 1;

export function nodeTrace(all: readonly ChromeEvent[]): Trace {
  const beganMs = all.find(({ name }) => name === 'bootstrapComplete')?.at ?? 0;
  const events = all.map((event) => ({ ...event, at: event.at - beganMs })).filter(({ at }) => at >= 0);
  const resources = resourcesIn(events);
  const steps = stepsIn(events);
  const taskOf = tasksOf(resources, steps);
  const born = new Set<TaskId>();
  const told = steps.flatMap(({ resource, type, from, to }): TraceEvent[] => {
    const task = taskOf(resource);
    const isNew = task !== 0 && !born.has(task);
    born.add(task);
    const at = isNew ? Math.min(from, resources.get(resource)?.bornMs ?? from) : from;
    return [
      ...(isNew ? [{ kind: 'born' as const, at, task, name: `${type} ${task}`, parent: null }] : []),
      { kind: 'resumed', at: from, task },
      { kind: 'suspended', at: to, task },
    ];
  });
  return {
    header: {
      simul: 'trace',
      version: 1,
      by: 'Node',
      script: '',
      lines: 'none',
      readiness: false,
      parks: false,
    },
    events: [
      ...inOrder(told),
      { kind: 'over', at: events.reduce((end, { at, ms }) => Math.max(end, at + ms), 0) },
    ],
  };
}

function resourcesIn(events: readonly ChromeEvent[]): ReadonlyMap<number, Resource> {
  const resources = new Map<number, Resource>();
  for (const { ph, cat, name, id, args, at } of events) {
    if (ph !== 'b' || !cat.includes('async_hooks') || CALLBACK.test(name)) continue;
    const data = args.data as { executionAsyncId?: unknown } | undefined;
    resources.set(Number(id), { type: name, parent: Number(data?.executionAsyncId ?? 0), bornMs: at });
  }
  return resources;
}

/** The outermost callbacks: one that runs inside another is a part of it. */
function stepsIn(events: readonly ChromeEvent[]): readonly Step[] {
  const steps: Step[] = [];
  let depth = 0;
  for (const { ph, name, id, at } of events) {
    const type = CALLBACK.exec(name)?.[1];
    if (type === undefined) continue;
    if (ph === 'b' && depth++ === 0) steps.push({ resource: Number(id), type, from: at, to: at });
    if (ph === 'e' && depth > 0 && --depth === 0) (steps.at(-1) as Step).to = at;
  }
  return steps;
}

/** Says which task a resource belongs to; 0: none. */
function tasksOf(resources: ReadonlyMap<number, Resource>, steps: readonly Step[]) {
  const roots = rootsOf(resources, new Set(steps.map(({ resource }) => resource)));
  const rootOf = (resource: number) => roots.get(resource) ?? resource;
  const stepsOf = new Map<number, Step[]>();
  for (const step of steps) {
    const root = rootOf(step.resource);
    stepsOf.set(root, [...(stepsOf.get(root) ?? []), step]);
  }
  const isTask = (root: number) => {
    const own = stepsOf.get(root) ?? [];
    const isPromise = resources.get(root)?.type === 'PROMISE';
    return (isPromise && own.length > 1) || own.some(({ from, to }) => to - from >= BOOKKEEPING_MS);
  };
  const numbers = new Map([...stepsOf.keys()].filter(isTask).map((root, index) => [root, index + 2]));
  return (resource: number): TaskId => numbers.get(rootOf(resource)) ?? 0;
}

/** The resource in which a task began, for each that is called back: numbers rise, so that parents come first. */
function rootsOf(
  resources: ReadonlyMap<number, Resource>,
  calledBack: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const parentOf = (resource: number) => resources.get(resource)?.parent ?? 0;
  const children = new Map<number, number>();
  for (const resource of calledBack)
    if (resources.get(resource)?.type === 'PROMISE')
      children.set(parentOf(resource), (children.get(parentOf(resource)) ?? 0) + 1);
  const roots = new Map<number, number>();
  for (const resource of [...calledBack].sort((a, b) => a - b)) {
    const parent = parentOf(resource);
    const goesOn = resources.get(resource)?.type === 'PROMISE' && children.get(parent) === 1;
    roots.set(resource, (goesOn ? roots.get(parent) : undefined) ?? resource);
  }
  return roots;
}
