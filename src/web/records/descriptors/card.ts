import type { Descriptor } from './field.ts';

export const card: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'title', label: 'f.title', lines: 'one', wide: true },
        { kind: 'prose', key: 'body', label: 'f.body', lines: 'many', wide: true },
        { kind: 'ref', key: 'channel', label: 'f.channel', to: 'channels', many: true },
        { kind: 'ref', key: 'owner', label: 'f.owner', to: 'roles', many: true },
        { kind: 'five', key: 'stake', label: 'f.stake', hint: 'hint.stake', many: true },
        { kind: 'texts', key: 'tags', label: 'f.tags', as: 'chips', many: true },
        { kind: 'ref', key: 'step', label: 'f.step', to: 'steps', many: true },
        { kind: 'ref', key: 'lane', label: 'f.lane', to: 'lanes', many: true },
      ],
    },
    {
      title: 'section.standards',
      fields: [
        { kind: 'standards', key: 'slas', label: 'f.slas', to: 'slas', wide: true, many: true },
        { kind: 'standards', key: 'scripts', label: 'f.scripts', to: 'scripts', wide: true, many: true },
        {
          kind: 'standards',
          key: 'authorities',
          label: 'f.authorities',
          to: 'authorities',
          wide: true,
          many: true,
        },
        {
          kind: 'text',
          key: 'situation',
          label: 'f.situation',
          hint: 'hint.situation',
          lines: 'one',
          many: true,
        },
      ],
    },
    {
      title: 'section.work',
      folded: true,
      fields: [
        { kind: 'duration', key: 'duration', label: 'f.duration', hint: 'hint.duration', many: true },
        {
          kind: 'ref',
          key: 'calendar',
          label: 'f.calendar',
          hint: 'hint.calendar',
          to: 'calendars',
          many: true,
        },
        {
          kind: 'group',
          key: 'volume',
          label: 'f.volume',
          hint: 'hint.volume',
          fields: [
            { kind: 'number', key: 'perHour', label: 'f.perHour', min: 0 },
            { kind: 'duration', key: 'handling', label: 'f.handling' },
          ],
        },
        { kind: 'texts', key: 'systems', label: 'f.systems', as: 'chips', many: true },
      ],
    },
    {
      title: 'f.image',
      folded: true,
      fields: [{ kind: 'image', key: 'image', label: 'f.image', bare: true, wide: true }],
    },
  ],
};
