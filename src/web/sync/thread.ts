/** Another thread that answers what it is asked. */
export interface Thread<Q> {
  handle(request: Q): void;
  close(): void;
}

/**
 * Starts another thread; null where there are none.
 * @param start makes the worker: its address must stand in the code that makes it, to be found by the build
 * @param onLost the thread is gone; nothing more will come of it
 */
export function openThread<Q, A>(
  start: () => Worker,
  onAnswer: (answer: A) => void,
  onLost: (reason: string) => void,
): Thread<Q> | null {
  try {
    const worker = start();
    worker.onmessage = ({ data }: MessageEvent<A>) => onAnswer(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      onLost(event.message || 'the thread could not be started');
    };
    return { handle: (request) => worker.postMessage(request), close: () => worker.terminate() };
  } catch {
    return null;
  }
}
