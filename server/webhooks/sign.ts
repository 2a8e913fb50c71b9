import { createHmac } from 'node:crypto';

/** What a receiver checks signatures with: made of a key that only this server has, so that nothing is kept. */
export const secretOf = (key: Buffer, webhook: string): string =>
  `whsec_${createHmac('sha256', key).update(webhook).digest('base64url')}`;

/** The value of `Throughline-Signature`: the time in seconds, and a MAC of `<time>.<body>`. */
export function signatureOf(secret: string, body: string, now: number): string {
  const t = Math.floor(now / 1_000);
  const mac = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
  return `t=${t},v1=${mac}`;
}
