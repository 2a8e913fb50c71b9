export const en = {
  'name.untitled': 'Untitled',
  'name.link': '{{from}} → {{to}}',
  'name.feeling': '{{persona}}, {{step}}',
  'name.newRole': 'New role',
  'summary.authority': '{{powers}} up to {{limit}}',
  'summary.lines_one': '{{count}} line',
  'summary.lines_other': '{{count}} lines',
  'summary.attained': '{{percent}} of cases',
  'summary.range': '{{from}}–{{to}}',
  'summary.days': '{{days}}, {{from}}–{{to}}',

  'gone.title': 'It is no longer there',
  'gone.what': 'Somebody has deleted it, or an undo has taken it back. If it was you, undo brings it back.',
  'gone.back': 'Back',
} as const;
