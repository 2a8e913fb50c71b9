import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const empty = Buffer.alloc(0);

/**
 * The least WebSocket client that works, so that hundreds fit in one process and measure the server, not themselves.
 * It masks with zeros, which costs the server what any mask does.
 */
export class WireClient {
  readonly #socket: Socket;
  #rest: Buffer = empty;
  #parts: Buffer[] = [];
  #missing = 0;
  #isOpen = false;
  onMessage: (message: Buffer) => void = () => {};
  onClose: () => void = () => {};

  private constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => this.onClose());
  }

  static async open(
    port: number,
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<WireClient> {
    const client = new WireClient(port);
    await once(client.#socket, 'connect');
    const key = randomBytes(16).toString('base64');
    const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    client.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n${more.join('')}\r\n`,
    );
    await new Promise<void>((resolve, reject) => {
      client.#socket.once('close', reject);
      client.#socket.on('data', (chunk) => client.#take(chunk, resolve));
    });
    return client;
  }

  send(message: Uint8Array, opcode = 2): void {
    const { length } = message;
    const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    const frame = Buffer.alloc(start + 4 + length);
    frame[0] = 0x80 | opcode;
    if (start === 2) frame[1] = 0x80 | length;
    else if (start === 4) {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(length, 2);
    } else {
      frame[1] = 0x80 | 127;
      frame.writeBigUInt64BE(BigInt(length), 2);
    }
    frame.set(message, start + 4);
    this.#socket.write(frame);
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer, opened: () => void): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = empty;
    if (!this.#isOpen) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#rest = data;
        return;
      }
      this.#isOpen = true;
      data = data.subarray(end + 4);
      opened();
    }
    this.#frames(data);
  }

  #frames(given: Buffer): void {
    let data = given;
    if (this.#missing > 0) {
      const part = data.subarray(0, this.#missing);
      this.#parts.push(part);
      this.#missing -= part.length;
      if (this.#missing > 0) return;
      this.onMessage(Buffer.concat(this.#parts.splice(0)));
      data = data.subarray(part.length);
    }
    let at = 0;
    while (data.length - at >= 2) {
      const first = data[at] as number;
      const short = (data[at + 1] as number) & 127;
      const start = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length - at < start) break;
      const length =
        short < 126
          ? short
          : short === 126
            ? data.readUInt16BE(at + 2)
            : Number(data.readBigUInt64BE(at + 2));
      const opcode = first & 15;
      const body = data.subarray(at + start, at + start + length);
      at += start + length;
      if (body.length < length) {
        this.#parts = [body];
        this.#missing = length - body.length;
        return;
      }
      if (opcode === 9) this.send(body, 10);
      else if (opcode === 2) this.onMessage(body);
    }
    this.#rest = data.subarray(at);
  }
}
