/** So long nothing may come for a pause. */
const PAUSE_MS = 180;
/** Who makes no pause has it done with what comes after so long. */
const WITHIN_MS = 1_000;

/** What is done once for all that came before a pause. */
export interface InPauses {
  /** Something has come. */
  soon(): void;
  stop(): void;
}

/** Does `act` in a pause: with each key it would be once too often for whoever types. */
export function inPauses(act: () => void): InPauses {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let first = 0;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const now = () => {
    timer = null;
    act();
  };
  return {
    soon: () => {
      const at = performance.now();
      if (timer === null) first = at;
      else clearTimeout(timer);
      timer = setTimeout(now, at - first < WITHIN_MS ? PAUSE_MS : 0);
    },
    stop,
  };
}
