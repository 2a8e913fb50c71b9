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
        accounts: null,
        trustProxy: 0,
        webhooksPrivate: false,
      },
    });
  });

  it.each([
    ['https://Maps.example:8443/', 'https://maps.example:8443'],
    ['https://maps.example:443', 'https://maps.example'],
    ['http://[::1]:80/', 'http://[::1]'],
    ['https://地图.example', 'https://xn--wcs7d.example'],
  ])('PUBLIC_URL %s is %s to a browser', (PUBLIC_URL, expected) => {
    const settings = readSettings({ PUBLIC_URL });
    expect(settings.ok && settings.value.publicUrl).toBe(expected);
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
    [{ PUBLIC_URL: 'https://u:hunter2@maps.example' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'https://example.com/maps' }, /^PUBLIC_URL must be an address .* with no path after it/],
    [{ PUBLIC_URL: 'https://maps.example/?lang=en' }, /^PUBLIC_URL must be an address/],
    [{ DATABASE_URL: 'postgres://u:hunter2@db/x' }, /^DATABASE_URL is set, but PostgreSQL is not built yet/],
    [{ REDIS_URL: 'redis://x' }, /^REDIS_URL is set, but running on more than one machine is not built yet/],
    [{ HOST: '0.0.0.0', ACCOUNTS: 'off' }, /^ACCOUNTS is off and HOST is “0\.0\.0\.0”: .* only this machine/],
    [{ ACCOUNTS: 'maybe' }, /^ACCOUNTS must be on or off, not “maybe”\.$/],
    [{ ACCOUNTS: 'on', SMTP_URL: 'smtp://u:hunter2@mail' }, /^SMTP_URL and MAIL_FROM belong together/],
    [{ SMTP_URL: 'https://u:hunter2@mail' }, /^SMTP_URL must be an address such as smtp:/],
    [{ SMTP_URL: 'smtp://' }, /^SMTP_URL must be an address such as smtp:/],
    [{ MAIL_FROM: 'nobody' }, /^MAIL_FROM must be an address/],
    [
      { ACCOUNTS: 'on', SMTP_URL: 'smtp://u:hunter2@mail', MAIL_FROM: 'a@b.c' },
      /^PUBLIC_URL must be set to the address that people type/,
    ],
    [
      { ACCOUNTS: 'on', OIDC_ISSUER: 'https://x', OIDC_CLIENT_SECRET: 'hunter2' },
      /^OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together/,
    ],
    [{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY must be on, off, or how many/],
    [{ AUTH_SECRET: 'hunter2' }, /^AUTH_SECRET must be a secret of at least 16 characters\.$/],
  ])('%j is refused in one sentence without secrets', (env, expected) => {
    const said = sentence(env);
    expect(said).toMatch(expected);
    expect(said).not.toContain('hunter2');
    expect(said).not.toContain('\n');
  });

  it.each([
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '192.168.1.5' }],
    [{ HOST: '::' }],
    [{ HOST: '127.0.0.1.example.com' }],
    [{ ACCOUNTS: 'on' }],
  ])('%j asks people to sign in', (env) => {
    const settings = readSettings(env);
    expect(settings.ok && settings.value.accounts).toEqual({ secret: null, mail: null, oidc: null });
  });

  it('takes mail, single sign-on and the proxies before it', () => {
    const settings = readSettings({
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://maps.example',
      TRUST_PROXY: 'on',
      SMTP_URL: 'smtps://u:p@mail.example:465',
      MAIL_FROM: 'Maps <maps@example.com>',
      OIDC_ISSUER: 'https://login.example/realm/',
      OIDC_CLIENT_ID: 'maps',
      OIDC_CLIENT_SECRET: 'hush',
    });
    expect(settings.ok && settings.value).toMatchObject({
      trustProxy: 1,
      accounts: {
        mail: { from: 'Maps <maps@example.com>' },
        oidc: { issuer: 'https://login.example/realm', name: 'SSO', signUp: false },
      },
    });
  });

  it('knows which addresses only this machine reaches', () => {
    const own = ['127.0.0.1', '127.8.9.1', '::1', '0:0:0:0:0:0:0:1', 'localhost', 'LocalHost'];
    expect(own.filter((host) => !isLoopback(host))).toEqual([]);
    const others = ['127.1', '10.0.0.1', 'localhost.example', '::ffff:127.0.0.1', '::', '::1%lo', ''];
    expect(others.filter(isLoopback)).toEqual([]);
  });
});
