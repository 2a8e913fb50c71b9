import { PHASES } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const stage: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'title', label: 'f.title', lines: 'one', wide: true },
        { kind: 'prose', key: 'goal', label: 'f.goal', hint: 'hint.goal', lines: 'many', wide: true },
        { kind: 'choice', key: 'phase', label: 'f.phase', options: options('phase', PHASES), many: true },
        { kind: 'color', key: 'color', label: 'f.color', many: true },
      ],
    },
  ],
};
