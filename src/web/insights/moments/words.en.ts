export const en = {
  'moments.what':
    'Intensity × frequency × the engagement of the step, halved while it is only assumed. Begin at the top: there the most customers are hurt or pleased the most.',
  'moments.empty': 'No moments yet',
  'moments.empty.what':
    'Mark pain points and delight moments on the map. Here they stand in the order of their weight.',
  'moments.rank': 'No.',
  'moments.moment': 'Moment',
  'moments.evidence': 'Evidence',
  'moments.weight': 'Weight',
  'moments.answer': 'Actions',
  'moments.intensity': 'intensity {{value}}',
  'moments.frequency': 'frequency {{value}}',
  'moments.stake': 'engagement {{value}}',
  'moments.noStake': 'engagement 1 (nobody said)',
  'moments.half': '½ (assumed)',
  'moments.open.pain': 'Pain point: {{name}}',
  'moments.open.delight': 'Delight moment: {{name}}',
  'moments.map': 'Show “{{name}}” on the map',
  'moments.noAnswer': '–',
  'moments.addAction': 'Add an action',
  'moments.all_one': 'Show all {{total}}',
  'moments.all_other': 'Show all {{total}}',
} as const;
