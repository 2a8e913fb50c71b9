import type { Descriptor } from './field.ts';

export const step: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'title', label: 'f.title', lines: 'one', wide: true },
        { kind: 'ref', key: 'stage', label: 'f.stage', to: 'stages', many: true },
      ],
    },
  ],
};
