import { LANE_ROLES } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const lane: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'title', label: 'f.title', lines: 'one', wide: true },
        {
          kind: 'choice',
          key: 'role',
          label: 'f.laneRole',
          hint: 'hint.laneRole',
          options: options('laneRole', LANE_ROLES),
          many: true,
        },
      ],
    },
  ],
};
