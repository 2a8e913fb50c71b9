export const en = {
  'priorities.what':
    'What would each action bring, and what would it take? Those above on the left come first. Verified actions are not shown.',
  'priorities.empty': 'Nothing to weigh yet',
  'priorities.empty.what':
    'Once there are actions that are not verified yet, they are weighed here by impact and effort.',
  'priorities.chart': 'Actions by impact and effort',
  'priorities.impact': 'Impact',
  'priorities.effort': 'Effort',
  'priorities.quick': 'Quick wins',
  'priorities.big': 'Big projects',
  'priorities.fill': 'When there is time',
  'priorities.doubt': 'Think twice',
  'priorities.open': 'Not estimated yet',
  'priorities.how': 'Drag a point, or move it with the arrow keys. The list sets the same numbers.',
  'priorities.point': '{{place}}, {{title}}: impact {{impact}}, effort {{effort}}',
  'priorities.place': 'Number',
  'priorities.action': 'Action',
  'priorities.impactOf': 'Impact of “{{title}}”',
  'priorities.effortOf': 'Effort for “{{title}}”',
} as const;
