/** The course's two scripts in Python, not a letter changed where nothing else was chosen. */
import type { SleepSettings } from '../sleep.ts';
import { slipTask } from './slip.ts';

/** The course's own: every second task is toast. @see course, module 1, section 3 A */
export function blockingPython({ tasks, seconds }: SleepSettings): string {
  const calls = Array.from({ length: tasks }, (_, index) =>
    index % 2 === 0 ? '    brew_coffee()' : '    toast_bread()',
  );
  return `import time

def brew_coffee():
    print("☕ Starting coffee...")
    time.sleep(${seconds})  # BLOCKS the entire thread!
    print("☕ Coffee ready!")

def toast_bread():
    print("🍞 Starting toast...")
    time.sleep(${seconds})
    print("🍞 Toast ready!")

def main():
    start = time.time()
    # These happen one after another
${calls.join('\n')}
    print(f"Total time: {time.time() - start:.2f}s")

if __name__ == "__main__":
    main()
`;
}

/** @see course, module 1, section 3 B */
export function asyncPython(settings: SleepSettings): string {
  const { tasks, seconds } = settings;
  return `import asyncio
import time

async def brew_coffee(id: int):
    print(f"[{id}] ☕ Starting coffee...")
${slipIn(settings)}    # yield control to the event loop for ${seconds} second${seconds === 1 ? '' : 's'}
    await asyncio.sleep(${seconds})
    print(f"[{id}] ☕ Coffee ready!")

async def main():
    start = time.time()
    
    # Schedule all tasks to run concurrently
    async with asyncio.TaskGroup() as tg:
        for i in range(${tasks}):
            tg.create_task(brew_coffee(i))
            
    print(f"Total time: {time.time() - start:.2f}s")

if __name__ == "__main__":
    asyncio.run(main())
`;
}

function slipIn({ slip, tasks, seconds }: SleepSettings): string {
  if (slip === 'none') return '';
  const when = `    if id == ${slipTask(tasks)}:\n`;
  if (slip === 'blocks') return `${when}        time.sleep(${seconds})  # BLOCKS the whole loop!\n`;
  return `${when}        await asyncio.sleep(${seconds / 2})\n        raise RuntimeError("out of coffee")\n`;
}
