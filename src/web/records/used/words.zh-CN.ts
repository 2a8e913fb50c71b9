export const zhCN = {
  'used.title': '用在哪里',
  'used.here': '本旅程没有用到它。',
  'used.glossary': '用语对所有旅程都生效。',
  'used.more': '显示全部 {{amount}} 处',
  'used.elsewhere': '其他旅程',
  'used.library': '在资料库中打开',
} as const;
