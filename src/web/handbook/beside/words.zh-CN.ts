import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'beside.which': '选择手册',
  'beside.open': '打开“{{title}}”',
  'beside.none': '此旅程还没有编入手册',
  'beside.none.what': '手册逐页呈现每个触点的时效、话术和处理权限，编辑地图时可在这里随时查看。',
  'beside.make': '用此旅程编制手册',
};
