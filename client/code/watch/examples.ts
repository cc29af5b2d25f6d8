/** Programs to begin with: the two of the course, not a letter changed, and one in which a blocking call hides. */

const hidden = `import asyncio
import time


def look_up(name):
    time.sleep(0.5)  # nobody sees this from outside
    return name.title()


async def greet(name):
    for _ in range(3):
        await asyncio.sleep(0.2)
        print("hello", look_up(name) if name == "ada" else name)


async def main():
    async with asyncio.TaskGroup() as tg:
        for name in ["ada", "ben", "cleo", "dora"]:
            tg.create_task(greet(name))


asyncio.run(main())
`;

const waits = `import asyncio
import time

async def brew_coffee(id: int):
    print(f"[{id}] ☕ Starting coffee...")
    # yield control to the event loop for 1 second
    await asyncio.sleep(1)
    print(f"[{id}] ☕ Coffee ready!")

async def main():
    start = time.time()
    
    # Schedule all tasks to run concurrently
    async with asyncio.TaskGroup() as tg:
        for i in range(5):
            tg.create_task(brew_coffee(i))
            
    print(f"Total time: {time.time() - start:.2f}s")

if __name__ == "__main__":
    asyncio.run(main())
`;

const blocks = `import time

def brew_coffee():
    print("☕ Starting coffee...")
    time.sleep(1)  # BLOCKS the entire thread!
    print("☕ Coffee ready!")

def toast_bread():
    print("🍞 Starting toast...")
    time.sleep(1)
    print("🍞 Toast ready!")

def main():
    start = time.time()
    # These happen one after another
    brew_coffee()
    toast_bread()
    brew_coffee()
    toast_bread()
    brew_coffee()
    print(f"Total time: {time.time() - start:.2f}s")

if __name__ == "__main__":
    main()
`;

export const examples = { hidden, waits, blocks } as const;
export type Example = keyof typeof examples;
export const EXAMPLES: readonly Example[] = ['hidden', 'waits', 'blocks'];
