export const en = {
  'list.title': 'Service handbooks',
  'list.make': 'New handbook',
  'list.all': 'All',
  'list.bin': 'Bin',
  'list.search': 'Search handbooks',
  'list.loading': 'Loading handbooks',
  'list.failed': 'The handbooks could not be loaded',
  'list.nothing': 'Nothing found for “{{query}}”',
  'list.menu': 'Actions for {{title}}',
  'list.open': 'Open',
  'list.edited': 'Edited {{time}}',
  'list.deleted': 'Deleted {{time}}',
  'list.effective': 'effective {{day}}',
  'list.neverIssued': 'Not issued yet',
  'list.noJourney': 'no journey yet',
  'list.journeys_one': '{{count}} journey',
  'list.journeys_other': '{{count}} journeys',
  'list.toBin': 'Move to the bin',
  'list.binned': '“{{title}}” is in the bin',
  'list.undo': 'Undo',
  'list.restore': 'Restore',
  'list.restored': '“{{title}}” is back',
  'list.deleteForever': 'Delete for good',
  'list.deleteForever.title': 'Delete “{{title}}” for good?',
  'list.deleteForever.what':
    'The handbook is lost for everyone, with every issue and who has read it. This can’t be undone. The journeys in it stay.',
  'bin.empty': 'The bin is empty',
  'bin.empty.what': 'Handbooks that are deleted stay here until they are deleted for good.',

  'empty.title': 'What the frontline reads, straight from the map',
  'empty.what':
    'A service handbook is compiled from your journeys: what to promise, what to say and who may decide, touchpoint by touchpoint.',
  'empty.compile': 'Compiled',
  'empty.compile.what':
    'Standards, scripts, authority and hand-overs come from the map, in order and up to date.',
  'empty.write': 'Completed by you',
  'empty.write.what':
    'Purpose, duties, emergencies: write these chapters together while the pages show beside them.',
  'empty.issue': 'Issued',
  'empty.issue.what':
    'Each issue is numbered, approved and never changes. What differs from the last one is marked.',
  'empty.read': 'Read',
  'empty.read.what': 'As PDF, Word, HTML or a workbook, and on a phone at the counter.',

  'make.title': 'New handbook',
  'make.confirm': 'Make handbook',
  'make.name': '{{title}}: service handbook',
} as const;
