import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'panel.journey': '旅程',
  'panel.close': '关闭“{{name}}”',
  'inspector.resize': '面板宽度',
  'tray.title': '待安置',
};
