export const zhCN = {
  'authority.what':
    '什么场景下谁能决定什么、额度多少、超出后找谁。投诉若找不到有权处理的人，就走进了死胡同。',
  'authority.empty': '还没有人有处理权限',
  'authority.empty.what': '给触点挂接处理权限：谁可以退款、换货或作出承诺，额度多少。',
  'authority.everywhere': '所有场景',
  'authority.upTo': '额度 {{limit}}',
  'authority.noLimit': '不限额度',
  'authority.within': '{{time}}内决定',
  'authority.beyond': '超出找{{role}}',
  'authority.nobody': '超出后无人可找',
  'authority.nothing': '尚无权限',
  'authority.powers': '{{role}}可以：{{powers}}。点按修改',
  'authority.grant': '授予权限',
  'authority.grantTo': '授予权限：{{role}}，{{situation}}',
  'authority.deadEnd': '无人有权处理。',
  'authority.waived': '无人有权处理，{{by}}已签认。',
};
