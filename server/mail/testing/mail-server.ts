import { createServer, type Socket } from 'node:net';

export interface Mail {
  readonly to: string;
  /** As sent: headers and parts. */
  readonly source: string;
  /** The plain part, decoded. */
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  /** The next one that comes, or has come and wasn't asked for. */
  next(): Promise<Mail>;
  readonly waiting: number;
  close(): Promise<void>;
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([\dA-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

function textOf(source: string): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(source);
  const body = part?.[1] ?? '';
  const [head = ''] = part?.[0].split('\r\n\r\n', 1) ?? [];
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return /quoted-printable/i.test(head) ? unquoted(body) : body;
}

/** Takes mail in by plain SMTP, for a test to read. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const waiters: ((mail: Mail) => void)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let to = '';
    let data: string | null = null;
    let rest = '';
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== null) {
          if (line !== '.') data += `${line.replace(/^\./, '')}\r\n`;
          else {
            const mail = { to, source: data, text: textOf(data) };
            data = null;
            const waiter = waiters.shift();
            if (waiter) waiter(mail);
            else mails.push(mail);
            socket.write('250 ok\r\n');
          }
        } else if (line === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else {
          to = /^RCPT TO:<([^>]+)>/.exec(line)?.[1] ?? to;
          socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: () => {
      const mail = mails.shift();
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiters.push(resolve));
    },
    get waiting() {
      return mails.length;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
