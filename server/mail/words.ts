import type { Locale } from '../../src/core/model/index.ts';
import type { Role } from '../../src/core/protocol/index.ts';

/** What stands in a mail, in its reader's language. `{name}` and the like are filled in. */
interface MailWords {
  readonly greeting: string;
  readonly reset: {
    readonly subject: string;
    readonly before: string;
    readonly link: string;
    /** `{minutes}`: how long the link works. */
    readonly after: string;
  };
  /** `{by}` invites into `{workspace}` as `{role}`. */
  readonly invitation: {
    readonly subject: string;
    readonly greeting: string;
    readonly before: string;
    readonly roles: Readonly<Record<Role, string>>;
    readonly link: string;
    /** `{days}`: how long it can be accepted. */
    readonly after: string;
  };
  /** Below every mail; `{site}` is the address of the server. */
  readonly footer: string;
}

export const MAIL_WORDS: Readonly<Record<Locale, MailWords>> = {
  en: {
    greeting: 'Hello {name},',
    reset: {
      subject: 'Choose a new password',
      before:
        'somebody, most likely you, asked for a new password for your Throughline account. Choose it here:',
      link: 'Choose a new password',
      after:
        'The link works once, for {minutes} minutes. If you didn’t ask for it, do nothing: your password stays as it is.',
    },
    invitation: {
      subject: '{by} invites you to “{workspace}”',
      greeting: 'Hello,',
      before:
        '{by} invites you to work on customer journeys in the workspace “{workspace}” on Throughline, as {role}. Accept the invitation here:',
      roles: { owner: 'an owner', editor: 'an editor', commenter: 'a commenter', viewer: 'a viewer' },
      link: 'Accept the invitation',
      after:
        'The invitation is for your e-mail address alone and works once, for {days} days. If you don’t know what this is about, do nothing.',
    },
    footer: 'Sent by Throughline at {site}.',
  },
  'zh-CN': {
    greeting: '{name}，您好：',
    reset: {
      subject: '设置新密码',
      before: '有人（很可能是您本人）申请重设 Throughline 账号的密码。请点击以下链接设置新密码：',
      link: '设置新密码',
      after: '链接 {minutes} 分钟内有效，只能使用一次。如非本人操作，无需理会，原密码不会改变。',
    },
    invitation: {
      subject: '{by}邀请您加入“{workspace}”',
      greeting: '您好：',
      before:
        '{by}邀请您以{role}身份加入 Throughline 工作区“{workspace}”，一起梳理客户旅程。请点击以下链接接受邀请：',
      roles: { owner: '所有者', editor: '编辑者', commenter: '评论者', viewer: '查看者' },
      link: '接受邀请',
      after: '此邀请仅限您的邮箱使用，{days} 天内有效，只能使用一次。如果您不清楚来由，无需理会。',
    },
    footer: '此邮件由 Throughline（{site}）发送。',
  },
};
