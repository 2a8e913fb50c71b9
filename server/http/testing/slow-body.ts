import { request } from 'node:http';

/**
 * A POST whose head the server has read and whose body is still to come.
 * @returns sends the body; the answer's status
 */
export function postSlowly(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: object,
): Promise<() => Promise<number>> {
  const bytes = Buffer.from(JSON.stringify(body));
  const outgoing = request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': String(bytes.length),
      expect: '100-continue',
      ...headers,
    },
    agent: false,
  });
  const answered = new Promise<number>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
  });
  outgoing.flushHeaders();
  return new Promise((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('continue', () =>
      resolve(() => {
        outgoing.end(bytes);
        return answered;
      }),
    );
  });
}
