export const en = {
  close: 'Close',
  cancel: 'Cancel',
  again: 'Try again',

  'fact.title': 'Title',
  'fact.title.example': 'Service handbook for our shops',
  'fact.title.missing': 'A handbook needs a title.',
  'fact.organization': 'Organization',
  'fact.organization.example': 'Company or department',
  'fact.number': 'Document number',
  'fact.number.example': 'SH-2026-01',
  'fact.owner': 'Owner',
  'fact.owner.example': 'Who looks after it',
  'fact.locale': 'Language',
  'fact.journeys': 'Journeys, in their order',
  'locale.en': 'English',
  'locale.zh-CN': '简体中文',

  'journeys.add': 'Add a journey',
  'journeys.none': 'No other journey',
  'journeys.gone': 'A journey that is gone or not shared with you',
  'journeys.up': 'Move “{{title}}” up',
  'journeys.down': 'Move “{{title}}” down',
  'journeys.remove': 'Take out “{{title}}”',

  'issue.name': 'Issue {{n}}',
} as const;
