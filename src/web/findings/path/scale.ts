const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 60];
/** So many stops lie on the way from nothing to twice the amount. */
const STOPS = 48;

/** What a slider goes up to, and in which steps, so that its amount lies on a stop near the middle. */
export function scaleOf(amount: number): { max: number; step: number } {
  const rough = (2 * amount) / STOPS;
  const step = STEPS.find((one) => one >= rough) ?? 10 ** Math.ceil(Math.log10(rough));
  return { step, max: Math.ceil((2 * amount) / step) * step };
}
