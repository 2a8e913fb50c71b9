import type { Descriptor } from './field.ts';

export const measure: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'metric', key: 'metric', label: 'f.metric', many: true },
        { kind: 'number', key: 'value', label: 'f.value' },
        { kind: 'number', key: 'target', label: 'f.target', many: true },
        { kind: 'number', key: 'n', label: 'f.n', min: 0, hint: 'hint.n' },
        { kind: 'date', key: 'at', label: 'f.measuredAt', many: true },
        { kind: 'ref', key: 'card', label: 'f.card', to: 'cards' },
        { kind: 'ref', key: 'step', label: 'f.step', to: 'steps' },
      ],
    },
  ],
};
