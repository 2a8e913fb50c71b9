export const zhCN = {
  'record.open': '打开的记录',
  'record.back': '返回',
  'record.close': '关闭',
  'record.map': '在地图上查看',
  'record.delete': '删除',
  'open.map': '前往地图',
};
