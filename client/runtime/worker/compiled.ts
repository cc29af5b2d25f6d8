/**
 * Python's WebAssembly is compiled once a page: what the first worker has compiled is handed to the next one, which begins
 * when the first is stopped.
 */

/** What is still read of Python's files, by their names: where it is `known` compiled, no WebAssembly. */
export function filesToCome(
  bytes: Readonly<Record<string, number>>,
  known: WebAssembly.Module | null | undefined,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(bytes).filter(([name]) => !known || !name.endsWith('.wasm')));
}

/** @param known compiled before; null: this worker compiles it, and `tell` is called with it */
export function shareCompiled(
  known: WebAssembly.Module | null,
  tell: (module: WebAssembly.Module) => void,
): void {
  const { instantiateStreaming } = WebAssembly;
  if (!instantiateStreaming) return;
  let isFirst = true;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    if (!isFirst) return instantiateStreaming(source, imports);
    isFirst = false;
    if (known) return { module: known, instance: await WebAssembly.instantiate(known, imports) };
    const made = await instantiateStreaming(source, imports);
    tell(made.module);
    return made;
  };
}
