import type { EntryKind } from './entries.ts';
import type { Sentences } from './sentences.ts';

/** What a log says of each kind of entry. `{who}` did it, to `{subject}`; the rest are facts in words. */
export const ENTRY_SENTENCES: Readonly<Record<EntryKind, Sentences>> = {
  'session.started': { en: '{who} signed in ({method}).', 'zh-CN': '{who}登录（{method}）。' },
  'session.refused': {
    en: 'An attempt to sign in as {subject} was refused.',
    'zh-CN': '有人尝试以{subject}登录，被拒绝。',
  },
  'session.ended': { en: '{who} signed out ({which}).', 'zh-CN': '{who}退出登录（{which}）。' },
  'password.changed': {
    en: 'The password of {subject} was changed ({how}).',
    'zh-CN': '{subject}的密码已更改（{how}）。',
  },
  'password.link-made': {
    en: '{who} made a link for {subject} to choose a new password.',
    'zh-CN': '{who}为{subject}生成了重设密码的链接。',
  },
  'workspace.renamed': {
    en: '{who} renamed the workspace {before} to {subject}.',
    'zh-CN': '{who}把工作区{before}改名为{subject}。',
  },
  'member.joined': { en: '{subject} joined as {role}.', 'zh-CN': '{subject}加入，角色为{role}。' },
  'member.changed': {
    en: '{who} changed the role of {subject} from {before} to {role}.',
    'zh-CN': '{who}把{subject}的角色由{before}改为{role}。',
  },
  'member.removed': {
    en: '{who} removed {subject} ({role}) from the workspace.',
    'zh-CN': '{who}把{subject}（{role}）移出工作区。',
  },
  'invitation.made': {
    en: '{who} made an invitation as {role} for {email}.',
    'zh-CN': '{who}发出邀请：{email}，角色为{role}。',
  },
  'invitation.withdrawn': {
    en: '{who} withdrew the invitation as {role} for {email}.',
    'zh-CN': '{who}撤回邀请：{email}，角色为{role}。',
  },
  'right.given': {
    en: '{who} gave {person} the role of {role} in {subject}.',
    'zh-CN': '{who}让{person}在{subject}中担任{role}。',
  },
  'right.denied': {
    en: '{who} kept {person} out of {subject}.',
    'zh-CN': '{who}禁止{person}进入{subject}。',
  },
  'right.reset': {
    en: '{who} took back the role given to {person} in {subject}.',
    'zh-CN': '{who}收回了{person}在{subject}中的单独角色。',
  },
  'journey.hidden': {
    en: '{who} hid {subject} from the workspace.',
    'zh-CN': '{who}对工作区隐藏了{subject}。',
  },
  'journey.shown': {
    en: '{who} showed {subject} to the workspace.',
    'zh-CN': '{who}向工作区公开了{subject}。',
  },
  'journey.moved': {
    en: '{who} moved {subject} from the workspace {from} to {to}.',
    'zh-CN': '{who}把{subject}从工作区{from}移到{to}。',
  },
  'link.made': {
    en: '{who} made a link{label} to {subject}: as {role}, {password}, {until}.',
    'zh-CN': '{who}为{subject}创建共享链接{label}：{role}，{password}，{until}。',
  },
  'link.changed': {
    en: '{who} changed the link{label} to {subject}; now: as {role}, {password}, {until}.',
    'zh-CN': '{who}修改了{subject}的共享链接{label}，现为：{role}，{password}，{until}。',
  },
  'link.revoked': {
    en: '{who} revoked the link{label} ({role}) to {subject}.',
    'zh-CN': '{who}撤销了{subject}的共享链接{label}（{role}）。',
  },
  'link.used': {
    en: '{who} came in to {subject} by the link{label}.',
    'zh-CN': '{who}通过共享链接{label}进入{subject}。',
  },
  'journey.created': { en: '{who} created {subject} ({how}).', 'zh-CN': '{who}创建了{subject}（{how}）。' },
  'journey.edited': { en: '{who} edited {subject}.', 'zh-CN': '{who}编辑了{subject}。' },
  'journey.renamed': {
    en: '{who} renamed {before} to {subject}.',
    'zh-CN': '{who}把{before}改名为{subject}。',
  },
  'journey.binned': { en: '{who} moved {subject} to the bin.', 'zh-CN': '{who}把{subject}移到回收站。' },
  'journey.restored': {
    en: '{who} took {subject} out of the bin.',
    'zh-CN': '{who}从回收站恢复了{subject}。',
  },
  'journey.deleted': { en: '{who} deleted {subject} for good.', 'zh-CN': '{who}彻底删除了{subject}。' },
  'journey.exported': {
    en: '{who} exported {subject} as {format}.',
    'zh-CN': '{who}导出了{subject}（{format}）。',
  },
  'version.named': {
    en: '{who} named a version of {subject}: {name}.',
    'zh-CN': '{who}为{subject}命名了一个版本：{name}。',
  },
  'version.restored': {
    en: '{who} restored {subject} to the version {version}.',
    'zh-CN': '{who}把{subject}恢复到版本{version}。',
  },
  'comment.removed': {
    en: '{who} took somebody’s comment on {subject} away.',
    'zh-CN': '{who}删除了他人在{subject}上的评论。',
  },
  'comment.made': { en: '{who} commented on {subject}.', 'zh-CN': '{who}评论了{subject}。' },
  'handbook.binned': {
    en: '{who} moved the handbook {subject} to the bin.',
    'zh-CN': '{who}把服务手册{subject}移到回收站。',
  },
  'handbook.restored': {
    en: '{who} took the handbook {subject} out of the bin.',
    'zh-CN': '{who}从回收站恢复了服务手册{subject}。',
  },
  'handbook.deleted': {
    en: '{who} deleted the handbook {subject} for good.',
    'zh-CN': '{who}彻底删除了服务手册{subject}。',
  },
  'handbook.issued': {
    en: '{who} issued the handbook {subject}, issue {n}.',
    'zh-CN': '{who}发布了服务手册{subject}第 {n} 次。',
  },
  'handbook.exported': {
    en: '{who} exported the handbook {subject} as {format} ({issue}).',
    'zh-CN': '{who}导出了服务手册{subject}（{format}，{issue}）。',
  },
  'library.exported': {
    en: '{who} exported the library as {format}.',
    'zh-CN': '{who}导出了资料库（{format}）。',
  },
  'token.made': {
    en: '{who} made the access token {subject}: {scopes}; {until}.',
    'zh-CN': '{who}创建了访问令牌{subject}：{scopes}；{until}。',
  },
  'token.revoked': {
    en: '{who} revoked the access token {subject}.',
    'zh-CN': '{who}撤销了访问令牌{subject}。',
  },
  'webhook.made': {
    en: '{who} made a webhook to {subject}.',
    'zh-CN': '{who}创建了发往{subject}的 Webhook。',
  },
  'webhook.changed': {
    en: '{who} changed the webhook to {subject}; it is {state}.',
    'zh-CN': '{who}修改了发往{subject}的 Webhook，目前{state}。',
  },
  'webhook.removed': {
    en: '{who} removed the webhook to {subject}.',
    'zh-CN': '{who}删除了发往{subject}的 Webhook。',
  },
  'webhook.gave-up': {
    en: 'The webhook to {subject} did not take an event in {attempts} attempts; it was given up.',
    'zh-CN': '发往{subject}的 Webhook 尝试 {attempts} 次仍未送达，已放弃。',
  },
  'audit.exported': { en: '{who} exported the audit log.', 'zh-CN': '{who}导出了审计日志。' },
  'activity.exported': {
    en: '{who} exported the activity log of {subject}.',
    'zh-CN': '{who}导出了{subject}的活动记录。',
  },
};

/** What a value of a fact is called; a fact without names here is said as it is. */
export const ENTRY_VALUES = {
  role: {
    owner: { en: 'owner', 'zh-CN': '所有者' },
    editor: { en: 'editor', 'zh-CN': '编辑者' },
    commenter: { en: 'commenter', 'zh-CN': '评论者' },
    viewer: { en: 'viewer', 'zh-CN': '查看者' },
  },
  method: {
    password: { en: 'password', 'zh-CN': '密码' },
    sso: { en: 'single sign-on', 'zh-CN': '单点登录' },
    setup: { en: 'setup code', 'zh-CN': '初始设置码' },
    invitation: { en: 'invitation', 'zh-CN': '邀请' },
    reset: { en: 'new password', 'zh-CN': '重设密码' },
  },
  which: {
    own: { en: 'this session', 'zh-CN': '当前会话' },
    other: { en: 'another session', 'zh-CN': '另一个会话' },
    all: { en: 'all sessions', 'zh-CN': '所有会话' },
  },
  changed: {
    self: { en: 'by themselves', 'zh-CN': '本人修改' },
    mail: { en: 'by a link sent by mail', 'zh-CN': '通过邮件链接' },
    link: { en: 'by a link from an owner', 'zh-CN': '通过所有者提供的链接' },
  },
  created: {
    blank: { en: 'empty', 'zh-CN': '空白' },
    template: { en: 'from a template', 'zh-CN': '来自模板' },
    file: { en: 'from a file', 'zh-CN': '来自文件' },
    copy: { en: 'as a copy', 'zh-CN': '复制' },
    version: { en: 'from a version', 'zh-CN': '来自历史版本' },
  },
  scope: {
    read: { en: 'read', 'zh-CN': '读取' },
    write: { en: 'write', 'zh-CN': '写入' },
    export: { en: 'export', 'zh-CN': '导出' },
    manage: { en: 'manage', 'zh-CN': '管理' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Sentences>>>>;

export const ENTRY_PHRASES = {
  unknown: { en: 'Somebody', 'zh-CN': '有人' },
  program: { en: 'Throughline', 'zh-CN': 'Throughline ' },
  guest: { en: '{name} (guest)', 'zh-CN': '{name}（访客）' },
  token: { en: '{name} (by token)', 'zh-CN': '{name}（通过令牌）' },
  quoted: { en: '“{name}”', 'zh-CN': '“{name}”' },
  label: { en: ' “{name}”', 'zh-CN': '“{name}”' },
  anybody: { en: 'whoever holds the link', 'zh-CN': '持有链接者' },
  forEver: { en: 'without end', 'zh-CN': '长期有效' },
  until: { en: 'until {at}', 'zh-CN': '有效期至 {at}' },
  withPassword: { en: 'with a password', 'zh-CN': '有密码' },
  withoutPassword: { en: 'without a password', 'zh-CN': '无密码' },
  on: { en: 'on', 'zh-CN': '已启用' },
  off: { en: 'off', 'zh-CN': '已停用' },
  draft: { en: 'draft', 'zh-CN': '草稿' },
  issue: { en: 'issue {n}', 'zh-CN': '第 {n} 次发布' },
} as const satisfies Readonly<Record<string, Sentences>>;
