export const en = {
  again: 'Try again',
  loading: 'One moment',

  'fault.name': 'Enter a name.',
  'fault.email': 'Enter an e-mail address, such as lin@example.com.',
  'fault.member': 'This person is a member already.',
  'fault.invited': 'This address is invited already.',
  'fault.password': 'Enter the password.',
  'fault.newPassword':
    'At least 10 characters. A few words that belong to you are better than one with signs in it.',
  'fault.linkPassword': 'At least 4 characters.',
  'fault.code': 'Enter the code.',
  'fault.workspace': 'Enter a name for the workspace.',
  'fault.url': 'Enter an address that begins with https:// or http://.',

  'field.name': 'Your name',
  'field.name.what': 'As your colleagues know you.',
  'field.email': 'E-mail',
  'field.password': 'Password',
  'field.password.new': 'Password',
  'field.password.new.what': 'At least 10 characters.',
  'field.password.show': 'Show password',
  'field.password.hide': 'Hide password',

  'role.owner': 'Owner',
  'role.editor': 'Editor',
  'role.commenter': 'Commenter',
  'role.viewer': 'Viewer',
  'role.none': 'Kept out',
  'role.owner.what': 'Everything, members and settings included',
  'role.editor.what': 'Changes journeys and handbooks',
  'role.commenter.what': 'Looks and comments',
  'role.viewer.what': 'Looks only',
  'role.none.what': 'May not open this journey',

  copy: 'Copy',
  copied: 'Copied',
} as const;

export type FaultWord = Extract<keyof typeof en, `fault.${string}`>;
