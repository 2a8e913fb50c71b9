export const zhCN = {
  waive: '豁免',
  'waive.reason': '为什么可以不改？',
  'waive.placeholder': '已与热线商定，开春前维持不变',
  'waive.by': '由谁负责？',
  'waive.what': '豁免后仍会列出，并注明姓名；一旦牵涉到别的内容，问题会重新出现。',
  'waive.do': '豁免',
  'waive.cancel': '取消',
  unwaive: '撤销豁免',
  'waived.reason': '已豁免：{{reason}}',
  'waived.by': '{{by}}，{{date}}',
} as const;
