import { describe, expect, it } from 'vitest';
import { isLoopback, readSettings } from './config.ts';

const sentence = (env: Record<string, string>) => {
  const settings = readSettings(env);
  return settings.ok ? null : settings.error;
};

describe('settings', () => {
  it('all have defaults; an empty one counts as not set', () => {
    expect(readSettings({ PORT: '', HOST: '', DATABASE_URL: '' })).toEqual({
      ok: true,
      value: {
        port: 4310,
        host: '127.0.0.1',
        dataDir: `${process.cwd()}/data`,
        publicUrl: null,
        logLevel: 'info',
      },
    });
  });

  it('PUBLIC_URL is taken down to its origin', () => {
    const settings = readSettings({ PUBLIC_URL: 'https://Maps.example:8443/x/?y' });
    expect(settings.ok && settings.value.publicUrl).toBe('https://maps.example:8443');
  });

  it.each([
    [{ PORT: 'http' }, /^PORT must be a port .*“http”\.$/],
    [{ PORT: '70000' }, /^PORT must be/],
    [{ PORT: '-1' }, /^PORT must be/],
    [{ PORT: '1e3' }, /^PORT must be/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    [{ PUBLIC_URL: 'maps.example' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'ftp://maps.example' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'https://u:hunter2@' }, /^PUBLIC_URL must be an address/],
    [{ DATABASE_URL: 'postgres://u:hunter2@db/x' }, /^DATABASE_URL is set, but PostgreSQL is not built yet/],
    [{ REDIS_URL: 'redis://x' }, /^REDIS_URL is set, but running on more than one machine is not built yet/],
    [{ HOST: '0.0.0.0' }, /accounts do not exist yet/],
    [{ HOST: '192.168.1.5' }, /accounts do not exist yet/],
    [{ HOST: '127.0.0.1.example.com' }, /accounts do not exist yet/],
    [{ HOST: '::' }, /accounts do not exist yet/],
    [{ AUTH_SECRET: 'hunter2' }, /^AUTH_SECRET must be a secret of at least 16 characters\.$/],
  ])('%j is refused in one sentence without secrets', (env, expected) => {
    const said = sentence(env);
    expect(said).toMatch(expected);
    expect(said).not.toContain('hunter2');
    expect(said).not.toContain('\n');
  });

  it('knows which addresses only this machine reaches', () => {
    expect(['127.0.0.1', '127.8.9.1', '::1', 'localhost'].every(isLoopback)).toBe(true);
    expect(['127.1', '10.0.0.1', 'localhost.example', '::ffff:127.0.0.1', ''].some(isLoopback)).toBe(false);
  });
});
