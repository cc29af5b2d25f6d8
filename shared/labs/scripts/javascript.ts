/** The same two programs in JavaScript: `sleepSync` stops the whole worker, as `time.sleep` does. Times in milliseconds. */
import type { SleepSettings } from '../sleep.ts';
import { slipTask } from './slip.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template in the program that this writes.
const TOTAL = 'console.log(`Total time: ${((performance.now() - start) / 1000).toFixed(2)}s`);';
const msOf = (seconds: number) => Math.round(seconds * 1_000);

export function blockingJavaScript({ tasks, seconds }: SleepSettings): string {
  const calls = Array.from({ length: tasks }, (_, index) =>
    index % 2 === 0 ? 'brewCoffee();' : 'toastBread();',
  );
  return `function brewCoffee() {
  console.log("☕ Starting coffee...");
  sleepSync(${msOf(seconds)}); // BLOCKS the entire thread!
  console.log("☕ Coffee ready!");
}

function toastBread() {
  console.log("🍞 Starting toast...");
  sleepSync(${msOf(seconds)});
  console.log("🍞 Toast ready!");
}

const start = performance.now();
// These happen one after another
${calls.join('\n')}
${TOTAL}
`;
}

export function asyncJavaScript(settings: SleepSettings): string {
  const { tasks, seconds } = settings;
  return `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function brewCoffee(id) {
  console.log(\`[\${id}] ☕ Starting coffee...\`);
${slipIn(settings)}  // yield control to the event loop
  await sleep(${msOf(seconds)});
  console.log(\`[\${id}] ☕ Coffee ready!\`);
}

const start = performance.now();

// Start all tasks, then wait for all of them
const tasks = [];
for (let i = 0; i < ${tasks}; i++) {
  tasks.push(brewCoffee(i));
}
await Promise.all(tasks);

${TOTAL}
`;
}

function slipIn({ slip, tasks, seconds }: SleepSettings): string {
  if (slip === 'none') return '';
  const when = `  if (id === ${slipTask(tasks)}) {\n`;
  if (slip === 'blocks') return `${when}    sleepSync(${msOf(seconds)}); // BLOCKS the whole loop!\n  }\n`;
  return `${when}    await sleep(${msOf(seconds / 2)});\n    throw new Error("out of coffee");\n  }\n`;
}
