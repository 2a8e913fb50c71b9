import { describe, expect, it } from 'vitest';
import { ENTRY_SENTENCES } from './entry-words.ts';
import {
  actorName,
  ENTRY_KINDS,
  type EntryKind,
  entrySentence,
  happeningSchema,
  isAudited,
  type Told,
} from './index.ts';

const AT = '2026-11-22T09:30:00.000Z';

/** Facts for each kind, so that no sentence goes untried. */
const FACTS: { readonly [K in EntryKind]: object } = {
  'session.started': { method: 'sso' },
  'session.refused': {},
  'session.ended': { which: 'other' },
  'password.changed': { how: 'mail' },
  'password.link-made': {},
  'workspace.renamed': { before: 'Shop' },
  'member.joined': { role: 'editor' },
  'member.changed': { before: 'viewer', role: 'owner' },
  'member.removed': { role: 'commenter' },
  'invitation.made': { role: 'editor', email: 'li@example.com' },
  'invitation.withdrawn': { role: 'editor', email: null },
  'right.given': { person: 'Li', role: 'commenter' },
  'right.denied': { person: 'Li' },
  'right.reset': { person: 'Li' },
  'journey.hidden': {},
  'journey.shown': {},
  'journey.moved': { from: 'A', to: 'B' },
  'link.made': { role: 'viewer', label: '', expiresAt: null, hasPassword: true },
  'link.changed': { role: 'editor', label: 'Fair', expiresAt: AT, hasPassword: false },
  'link.revoked': { role: 'viewer', label: 'Fair' },
  'link.used': { label: 'Fair' },
  'journey.created': { how: 'template' },
  'journey.edited': { since: AT, until: AT },
  'journey.renamed': { before: 'Draft' },
  'journey.binned': {},
  'journey.restored': {},
  'journey.deleted': {},
  'journey.exported': { format: 'mermaid' },
  'version.named': { version: 'v', name: 'Spring' },
  'version.restored': { version: 'v', name: '', at: AT },
  'comment.made': { thread: 't' },
  'comment.removed': { comment: 'c' },
  'handbook.binned': {},
  'handbook.restored': {},
  'handbook.deleted': {},
  'handbook.issued': { n: 3 },
  'handbook.exported': { format: 'pdf', n: null },
  'library.exported': { format: 'xlsx' },
  'token.made': { scopes: ['read', 'export'], expiresAt: AT },
  'token.revoked': {},
  'webhook.made': { events: ['journey.created'] },
  'webhook.changed': { events: ['journey.created'], active: false },
  'webhook.removed': {},
  'webhook.gave-up': { event: 'journey.created', attempts: 9 },
  'audit.exported': {},
  'activity.exported': {},
};

const told = (kind: EntryKind, facts: object = FACTS[kind]): Told => ({
  ...happeningSchema.parse({ kind, facts }),
  who: { kind: 'person', id: 'a', name: 'Ana' },
  subject: { kind: 'journey', id: 'j', name: 'Return {who}' },
});

describe('what a log says', () => {
  it.each(ENTRY_KINDS)('%s is a whole sentence in both languages', (kind) => {
    const [en, zh] = (['en', 'zh-CN'] as const).map((locale) => entrySentence(told(kind), locale, 'UTC'));
    for (const sentence of [en, zh]) {
      // A name may look like a place to be filled; it stays a name.
      expect(sentence?.replaceAll('Return {who}', '')).not.toMatch(/[{}]|undefined|NaN| {2}/);
    }
    expect(en).toMatch(/^[A-Z“].*\.$/);
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(ENTRY_SENTENCES[kind].en).toMatch(/\{subject\}|\{who\}/);
  });

  it('facts are in words, times in the reader’s form', () => {
    const made = told('link.made', {
      role: 'viewer',
      label: 'Fair',
      expiresAt: '2026-12-01T10:00:00Z',
      hasPassword: false,
    });
    expect(entrySentence(made, 'en', 'UTC').replace(/\s/gu, ' ')).toBe(
      'Ana made a link “Fair” to “Return {who}”: as viewer, without a password, until Dec 1, 2026, 10:00 AM.',
    );
    expect(entrySentence(made, 'zh-CN', 'Asia/Shanghai')).toBe(
      'Ana为“Return {who}”创建共享链接“Fair”：查看者，无密码，有效期至 2026年12月1日 18:00。',
    );
  });

  it.each([
    ['guest', 'Ana (guest)', 'Ana（访客）'],
    ['token', 'Ana (by token)', 'Ana（通过令牌）'],
    ['unknown', 'Somebody', '有人'],
    ['local', 'Ana', 'Ana'],
  ] as const)('who is a %s is told to be one', (kind, en, zh) => {
    const who = { kind, id: 'a', name: 'Ana' };
    expect([actorName(who, 'en'), actorName(who, 'zh-CN')]).toEqual([en, zh]);
  });

  it('rights, links, exports and deletions are audited; a day’s work is not', () => {
    expect(ENTRY_KINDS.filter((kind) => !isAudited(kind))).toEqual([
      'journey.created',
      'journey.edited',
      'journey.renamed',
      'version.named',
      'comment.made',
    ]);
  });
});
