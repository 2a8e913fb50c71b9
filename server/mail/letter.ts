import type { Locale } from '../../src/core/model/index.ts';
import type { Role } from '../../src/core/protocol/index.ts';
import { MAIL_WORDS } from './words.ts';

/** A mail without its envelope: the same in plain text and as simple HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A name is one line, whatever somebody has put into it, and turns nothing around that stands after it. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();

const LONGEST_NAME = 60;

/** What others have called themselves stands in our letter: there is no room in it for one of theirs. */
function shortened(name: string): string {
  const letters = [...oneLine(name)];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join('');
}

export interface ResetLetter {
  readonly locale: Locale;
  readonly name: string;
  readonly url: string;
  readonly minutes: number;
  readonly site: string;
}

export interface InvitationLetter {
  readonly locale: Locale;
  /** Who invites, and into what. */
  readonly by: string;
  readonly workspace: string;
  readonly role: Role;
  readonly url: string;
  readonly days: number;
  readonly site: string;
}

interface Parts {
  readonly locale: Locale;
  readonly subject: string;
  readonly hello: string;
  readonly before: string;
  readonly link: string;
  readonly url: string;
  readonly after: string;
  readonly site: string;
}

/** Mail programs read styles in their place alone, and write what has none in their own letters, with serifs. */
const BODY =
  "max-width:36em;margin:0 auto;padding:24px;font:16px/1.6 system-ui,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;overflow-wrap:anywhere";
const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:8px;background:#3f5bd6;color:#fff;font-weight:600;text-decoration:none';
const FOOTER = 'margin-top:32px;color:#666;font-size:13px';

function letterOf({ locale, subject, hello, before, link, url, after, site }: Parts): Letter {
  const below = filled(MAIL_WORDS[locale].footer, { site });
  const paragraphs = [
    `<p>${escaped(hello)}</p>`,
    `<p>${escaped(before)}</p>`,
    `<p><a href="${escaped(url)}" style="${BUTTON}">${escaped(link)}</a></p>`,
    `<p>${escaped(after)}</p>`,
    `<p style="${FOOTER}">${escaped(below)}</p>`,
  ];
  return {
    subject,
    text: `${[hello, before, url, after, `-- \n${below}`].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body style="${BODY}">${paragraphs.join('')}</body></html>`,
  };
}

const numberIn = (locale: Locale, value: number): string => new Intl.NumberFormat(locale).format(value);

export function resetLetter({ locale, name, url, minutes, site }: ResetLetter): Letter {
  const { greeting, reset } = MAIL_WORDS[locale];
  const hello = filled(greeting, { name: oneLine(name) });
  const after = filled(reset.after, { minutes: numberIn(locale, minutes) });
  return letterOf({ ...reset, locale, hello, after, url, site });
}

/** To somebody whose name isn't known. */
export function invitationLetter({ locale, role, url, days, site, ...names }: InvitationLetter): Letter {
  const { invitation } = MAIL_WORDS[locale];
  const values = { by: shortened(names.by), workspace: shortened(names.workspace) };
  return letterOf({
    locale,
    url,
    site,
    link: invitation.link,
    subject: filled(invitation.subject, values),
    hello: invitation.greeting,
    before: filled(invitation.before, { ...values, role: invitation.roles[role] }),
    after: filled(invitation.after, { days: numberIn(locale, days) }),
  });
}
