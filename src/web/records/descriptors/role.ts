import type { Descriptor } from './field.ts';

export const role: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        { kind: 'text', key: 'department', label: 'f.department', lines: 'one', many: true },
        { kind: 'ref', key: 'calendar', label: 'f.worksBy', to: 'calendars', many: true },
      ],
    },
  ],
};
