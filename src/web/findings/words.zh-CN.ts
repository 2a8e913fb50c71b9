export const zhCN = {
  title: '检查结果',
  'path.title': '承诺与路径',
} as const;
