import { FEELING_RANGE } from '../../../core/model/index.ts';
import type { Descriptor } from './field.ts';

export const feeling: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'fixed', key: 'persona', label: 'kind.personas', to: 'personas' },
        { kind: 'fixed', key: 'step', label: 'f.step', to: 'steps' },
        { kind: 'number', key: 'score', label: 'f.score', hint: 'hint.score', ...FEELING_RANGE, many: true },
        { kind: 'prose', key: 'quote', label: 'f.quote', lines: 'many', wide: true },
      ],
    },
  ],
};
