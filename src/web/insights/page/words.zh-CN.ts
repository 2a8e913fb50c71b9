export const zhCN = {
  sections: '洞察',
  loading: '正在加载',
  'group.improve': '改进',
  'group.experience': '体验',
  'section.memory': '记忆曲线',
  'section.actions': '改进看板',
  'section.moments': '时刻排序',
  'section.priorities': '成效与投入',
  'number.unreadable': '请填写一个合适的数字。',
  sample: 'n = {{n}}',
};
