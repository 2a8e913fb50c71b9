export const en = {
  'authority.what':
    'Who may decide what in which situation, up to which amount, and who is asked beyond it. A complaint that reaches nobody who may settle it is a dead end.',
  'authority.empty': 'Nobody may decide anything yet',
  'authority.empty.what':
    'Attach an authority to a touchpoint: who may refund, replace or promise there, and up to which amount.',
  'authority.everywhere': 'Every situation',
  'authority.upTo': 'up to {{limit}}',
  'authority.noLimit': 'without a limit',
  'authority.within': 'decides within {{time}}',
  'authority.beyond': 'beyond: {{role}}',
  'authority.nobody': 'nobody is asked beyond',
  'authority.nothing': 'Nothing yet',
  'authority.powers': '{{role}} may: {{powers}}. Change',
  'authority.grant': 'Give authority',
  'authority.grantTo': 'Give authority: {{role}}, {{situation}}',
  'authority.deadEnd': 'Dead end.',
  'authority.waived': 'Dead end, accepted by {{by}}.',
} as const;
