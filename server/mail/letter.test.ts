import { describe, expect, it } from 'vitest';
import { invitationLetter, resetLetter } from './index.ts';

const about = {
  name: '<b>Ann</b>\r\nBcc: all@example.org\u2028',
  url: 'https://maps.example/reset/a?b&c"d',
  minutes: 60,
  site: 'https://maps.example',
};

describe('a letter', () => {
  it.each([
    ['en', /^Hello <b>Ann<\/b> Bcc: all@example\.org,\n/, /once, for 60 minutes/],
    ['zh-CN', /^<b>Ann<\/b> Bcc: all@example\.org，您好：\n/, /60 分钟内有效/],
  ] as const)(
    'in %s says the same as text and as HTML, with nothing of a name taken for markup',
    (locale, hello, time) => {
      const { subject, text, html } = resetLetter({ ...about, locale });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).toMatch(hello);
      expect(text).toMatch(time);
      expect(text).toContain(`\n\n${about.url}\n\n`);
      expect(html).toContain('&lt;b&gt;Ann&lt;/b&gt;');
      expect(html).toContain('href="https://maps.example/reset/a?b&amp;c&quot;d"');
      expect(html).not.toContain('<b>');
      expect(`${text}${html}`).not.toMatch(/\{\w+\}/);
    },
  );

  it('is not turned around by a name, and is set in plain letters whatever the mail program would take', () => {
    const { subject, text, html } = invitationLetter({
      locale: 'en',
      by: '\u202eeM',
      workspace: '\u2067Team\u2069',
      role: 'editor',
      url: 'https://maps.example/invitation/x',
      days: 7,
      site: 'https://maps.example',
    });
    expect(subject).toBe('eM invites you to “Team”');
    expect(`${text}${html}`).not.toMatch(/\p{Bidi_Control}/u);
    expect(html).toMatch(/<body style="[^"]*font:[^"]*,sans-serif[;"]/);
  });
});
