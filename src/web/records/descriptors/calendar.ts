import type { Descriptor } from './field.ts';

export const calendar: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        { kind: 'timezone', key: 'timezone', label: 'f.timezone', many: true },
        {
          kind: 'rows',
          key: 'week',
          label: 'f.week',
          add: 'add.hours',
          wide: true,
          fields: [
            { kind: 'days', key: 'days', label: 'f.days' },
            { kind: 'clock', key: 'from', label: 'f.opens' },
            { kind: 'clock', key: 'to', label: 'f.closes' },
          ],
        },
        { kind: 'dates', key: 'holidays', label: 'f.holidays', wide: true },
      ],
    },
  ],
};
