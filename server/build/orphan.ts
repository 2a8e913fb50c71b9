const EVERY = 500;

/**
 * npm runs a script in a shell, and hands a signal to that shell only, which may end without passing it on. Then
 * nobody would stop us: so we stop when the shell is gone.
 */
export function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, EVERY);
  watch.unref();
  // Only the first signal asks to stop in peace; a second one of ours would cut that short.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => clearInterval(watch));
}
