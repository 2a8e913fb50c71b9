const AGAIN_AFTER_MS = 2_000;

/** Whether the server answers now. */
export const isReachable = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Until it is worth asking again. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));

/** Settles once the server answers. */
export async function whenAnswered(): Promise<void> {
  while (!(await isReachable())) await pause();
}

/** Settles once the server answers: at once, where the device says that there is a connection. */
export async function whenReachable(): Promise<void> {
  if (!navigator.onLine) await whenAnswered();
}
