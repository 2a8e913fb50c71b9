import { Refusal } from './problems/index.ts';

/**
 * When something that was asked for is to end, in ms.
 * @throws Refusal `request.invalid` for a time that has passed: it would be made and be of no use
 */
export function timeToCome(text: string, now: number): number {
  const time = Date.parse(text);
  if (time > now) return time;
  const params = { minimum: new Date(now).toISOString() };
  throw new Refusal('request.invalid', { faults: [{ code: 'too-small', path: '$.expiresAt', params }] });
}
