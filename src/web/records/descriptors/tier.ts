import { TIER_LEVELS } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const tier: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        {
          kind: 'choice',
          key: 'level',
          label: 'f.level',
          options: options('tierLevel', TIER_LEVELS),
          many: true,
        },
      ],
    },
  ],
};
