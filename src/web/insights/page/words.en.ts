export const en = {
  sections: 'Insights',
  loading: 'Loading',
  'group.improve': 'Improve',
  'group.experience': 'Experience',
  'section.memory': 'Memory curve',
  'section.actions': 'Actions',
  'section.moments': 'Moments that weigh',
  'section.priorities': 'Impact and effort',
  'number.unreadable': 'This is not a number that fits here.',
  sample: 'n = {{n}}',
} as const;
