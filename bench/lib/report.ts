/** The server's end: tells the bench its port, and what it has used when asked. */
export interface Usage {
  /** CPU time of the whole process since its start, in milliseconds. */
  readonly cpu: number;
  /** Bytes after a full collection. */
  readonly rss: number;
  readonly heap: number;
}

const collect = (globalThis as { gc?: () => void }).gc;

export function reportUsage(port: number): void {
  process.on('message', (question) => {
    if (question === 'collect') for (let i = 0; i < 3; i++) collect?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpu: (user + system) / 1_000, rss, heap: heapUsed + external } satisfies Usage);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
}
