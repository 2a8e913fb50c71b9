import type { Descriptor } from './field.ts';

export const waiver: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'rule', label: 'f.rule', lines: 'one' },
        { kind: 'text', key: 'reason', label: 'f.reason', lines: 'many', wide: true },
        { kind: 'text', key: 'by', label: 'f.by', lines: 'one' },
        { kind: 'date', key: 'at', label: 'f.waivedAt' },
        { kind: 'where', key: 'where', label: 'f.where', wide: true },
      ],
    },
  ],
};
