import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'pick.search': '搜索…',
  'pick.nothing': '没有找到',
  'pick.empty': '资料库里还没有内容，输入名称即可新建第一条。',
  'pick.create': '新建“{{name}}”',
  'pick.more': '还有 {{count}} 条，请继续输入以缩小范围',
  'pick.missing': '已删除',
  'pick.missingId': '已删除：{{id}}',
  'pick.open': '打开“{{name}}”',
  'pick.clear': '无',
  'pick.attach.slas': '关联响应时效',
  'pick.attach.scripts': '关联话术',
  'pick.attach.authorities': '关联处理权限',
  'pick.detach': '取消关联“{{name}}”',
  'pick.missingStandard': '已从资料库删除',
};
