import { ACTION_STATES } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const action: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'title', label: 'f.title', lines: 'one', wide: true },
        {
          kind: 'choice',
          key: 'state',
          label: 'f.state',
          options: options('actionState', ACTION_STATES),
          many: true,
        },
        { kind: 'ref', key: 'owner', label: 'f.owner', to: 'roles', many: true },
        { kind: 'date', key: 'due', label: 'f.due', many: true },
        { kind: 'five', key: 'impact', label: 'f.impact', hint: 'hint.impact', many: true },
        { kind: 'five', key: 'effort', label: 'f.effort', hint: 'hint.effort', many: true },
        { kind: 'ref', key: 'moment', label: 'f.moment', to: 'moments', many: true },
      ],
    },
    {
      title: 'section.proof',
      fields: [
        {
          kind: 'group',
          key: 'proof',
          bare: true,
          label: 'f.proof',
          hint: 'hint.proof',
          fields: [
            { kind: 'metric', key: 'metric', label: 'f.metric' },
            { kind: 'number', key: 'before', label: 'f.before' },
            { kind: 'number', key: 'after', label: 'f.after' },
            { kind: 'number', key: 'n', label: 'f.n', min: 0 },
            { kind: 'date', key: 'at', label: 'f.measuredAt' },
          ],
        },
      ],
    },
  ],
};
