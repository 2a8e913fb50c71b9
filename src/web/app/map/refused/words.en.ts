export const en = {
  'page.refused.gone.title': 'This journey is not here',
  'page.refused.gone.what': 'It may have been deleted for good, or the address may be mistyped.',
  'page.refused.gone.named':
    'It may have been deleted for good, or it is not open to you as {{name}}. Ask whoever sent you the address.',
  'page.refused.member.title': 'This belongs to the members of a workspace',
  'page.refused.member.what':
    'You have been let in to single journeys or handbooks. You find them on the page of all journeys.',
  'page.refused.binned.title': 'This journey is in the bin',
  'page.refused.binned.wait': 'Nothing of it is lost. Whoever may edit it can restore it.',
  'page.refused.binned.what': 'Nothing of it is lost. Restore it to open it.',
  'page.refused.right.title': 'This journey is not shared with you',
  'page.refused.right.what': 'Ask whoever sent you the link to invite you.',
  'page.refused.session.title': 'You are not signed in',
  'page.refused.session.what': 'Sign in to open this journey. Nothing has been lost.',
  'page.refused.session.signIn': 'Sign in',
  'page.refused.epoch.title': 'This journey was put back to an earlier state',
  'page.refused.epoch.what': 'Reload to see it as it is now. What you did before stays in its history.',
  'page.refused.message.title': 'The server did not understand this page',
  'page.refused.message.what':
    'They may be of different versions. Reload to go on; your edits are kept on this device.',
  'page.refused.other.title': 'The journey could not be opened',
  'page.refused.other.library': 'The library could not be opened',
  'page.refused.large.what': 'It has become too large for the server.',
  'page.refused.many.what': 'Too much was asked of the server at once. Wait a moment, then reload.',
} as const;
