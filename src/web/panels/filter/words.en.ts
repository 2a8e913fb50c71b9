export const en = {
  'filter.label': 'Filter',
  'filter.label.some_one': 'Filter: {{amount}} chosen',
  'filter.label.some_other': 'Filter: {{amount}} chosen',
  'filter.some_one': '{{shown}} of {{all}} card',
  'filter.some_other': '{{shown}} of {{all}} cards',
} as const;
