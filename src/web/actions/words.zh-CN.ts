import type { WithoutSingular } from '../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  refused: '未作更改',
  'refused.self-link': '卡片不能连接自己。',
  'refused.duplicate-link': '这两张卡片之间已有同类连线。',
  'refused.too-many-cards': '卡片数量已达上限：20,000 张。',
  'refused.too-many-steps': '步骤数量已达上限：400 个。',
  'refused.too-many-lanes': '泳道数量已达上限：60 条。',
  'refused.no-place': '地图上已没有这个位置。',
  'refused.written-up': '这些时刻已有人填写过内容。请先查看，确需删除请手动操作。',
  'refused.not-a-clip': '剪贴板里没有地图可以接收的内容。',
  'refused.newer-clip': '剪贴板中的卡片来自更新版本的 Throughline，请升级后再粘贴。',
};
