import type { WithoutSingular } from '../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN = {
  'name.label': '为当前状态命名并保存',
  'name.placeholder': '例如：工作坊之后',
  'name.keep': '保存',
  'name.kept': '已保存：{{name}}',
  empty: '还没有历史版本。大家编辑时，每次停顿都会自动保存一个版本；大改之前，可以先给当前状态起个名字。',
  failed: '无法读取历史版本。',
  again: '重试',
  'kind.auto': '自动保存',
  'kind.before-restore': '恢复之前',
  by: '修改人：{{names}}',
  cards_other: '{{count}} 张卡片',
  moments_other: '{{count}} 个时刻',
  actions: '对 {{time}} 的版本进行操作',
  rename: '命名…',
  'rename.title': '为这个版本命名',
  'rename.why': '命名的版本会一直保留。',
  'rename.save': '保存名称',
  branch: '以此新建旅程',
  'branch.title': '{{title}}（{{time}}）',
  download: '下载为文件',
  restore: '恢复到此版本…',
  'restore.title': '恢复到这个版本？',
  'restore.what':
    '所有人看到的旅程都会变回 {{time}} 的样子。现在的内容会另存为一个版本，不会丢失。资料库里的标准保持现状。',
  'restore.confirm': '恢复',
  'restore.wait': '这里的修改全部保存后才能恢复。',
  readOnly: '这里只能查看历史版本，不能更改。',
} as const satisfies WithoutSingular<typeof en>;
