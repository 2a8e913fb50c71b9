export const en = {
  waive: 'Waive',
  'waive.reason': 'Why is it right as it is?',
  'waive.placeholder': 'Agreed with the hotline until spring',
  'waive.by': 'Who answers for it?',
  'waive.what': 'It stays listed, under this name. If something else comes to be involved, it comes back.',
  'waive.do': 'Waive',
  'waive.cancel': 'Cancel',
  unwaive: 'Take the waiver back',
  'waived.reason': 'Waived: {{reason}}',
  'waived.by': '{{by}}, {{date}}',
} as const;
