export const en = {
  'memory.what':
    'People remember how a journey felt at its strongest moment and at its end, hardly the average. The memory score is the mean of those two.',
  'memory.empty': 'Nobody has said yet how it feels',
  'memory.empty.what':
    'Set how a persona feels at each step, on the feeling lane of the map or in the outline. Here you see what will stay in memory.',
  'memory.personas': 'Persona',
  'memory.curveOf': 'Feeling curve of {{name}}',
  'memory.memory': 'Memory',
  'memory.mean': 'Mean',
  'memory.peak': 'Peak',
  'memory.end': 'End',
  'memory.wouldBe': 'would be',
  'memory.sentence':
    '{{name}} will remember this journey as {{memory}}: by the strongest moment, “{{peakStep}}” ({{peak}}), and by the end, “{{endStep}}” ({{end}}).',
  'memory.sentence.tried':
    '{{name}} would remember it as {{memory}} instead of {{was}}: by “{{peakStep}}” ({{peak}}) and the end, “{{endStep}}” ({{end}}).',
  'memory.better': 'That is better than it felt on average ({{mean}}).',
  'memory.worse': 'That is worse than it felt on average ({{mean}}).',
  'memory.alike': 'It felt about the same on average ({{mean}}).',
  'memory.how':
    'What if? Drag a point, or choose one and press the up or down arrow key. The journey stays as it is.',
  'memory.tried_one': 'Trying {{count}} change. The journey stays as it is until you apply it.',
  'memory.tried_other': 'Trying {{count}} changes. The journey stays as it is until you apply them.',
  'memory.reset': 'Reset',
  'memory.apply': 'Apply to the journey',
  'memory.points': 'Feelings, step by step',
  'memory.point': '{{score}}',
  'memory.point.tried': 'tried {{score}}, now {{was}}',
  'memory.table': 'Show as a table',
  'memory.whatIf': 'What if',
  'memory.arc': 'Engagement: how much is at stake at each step',
  'memory.arc.said':
    'Engagement by step; most is at stake at “{{title}}”: {{stake}} of 5. All values are in the table.',
  'memory.noArc': 'Set the engagement of cards (1 to 5) to see here how much is at stake at each step.',
  'memory.lifts': 'Where an improvement would be remembered most',
  'memory.lifts.what': 'If one single step felt better by 2.',
  'memory.lift': '{{from}} → {{to}}: memory {{gain}}',
  'memory.try': 'Try',
  'memory.tryStep': 'Try: {{title}}',
} as const;
