import type { Descriptor } from './field.ts';

export const voice: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        { kind: 'text', key: 'address', label: 'f.address', hint: 'hint.address', lines: 'one' },
        { kind: 'texts', key: 'prefer', label: 'f.prefer', as: 'list', wide: true },
        { kind: 'texts', key: 'avoid', label: 'f.avoid', as: 'list', wide: true },
      ],
    },
  ],
};
