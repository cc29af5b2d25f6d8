/** Loaded before a trial or a measurement: told to end, it ends as if by itself, and what it has started is ended with it. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
