import { destination, type Logger, pino, stdSerializers } from 'pino';

const SECRETS = ['authorization', 'cookie', '["set-cookie"]', 'password', 'token', 'secret'];

const below = (name: string) => (name.startsWith('[') ? `*${name}` : `*.${name}`);

/** Logs go to stderr: stdout belongs to the one line that says that we are ready. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: stdSerializers.err, error: stdSerializers.err },
      redact: [...SECRETS, ...SECRETS.map(below), ...SECRETS.map(below).map(below)],
    },
    destination({ dest: 2, sync: true }),
  );
}
