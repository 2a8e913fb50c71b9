import { POWERS } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const authority: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'ref', key: 'role', label: 'f.authorityRole', to: 'roles', many: true },
        {
          kind: 'text',
          key: 'situation',
          label: 'f.situation',
          hint: 'hint.situation',
          lines: 'one',
          many: true,
        },
        {
          kind: 'choices',
          key: 'may',
          label: 'f.may',
          options: options('power', POWERS),
          wide: true,
          many: true,
        },
        {
          kind: 'group',
          key: 'limit',
          label: 'f.upTo',
          fields: [
            { kind: 'number', key: 'amount', label: 'f.amount', min: 0 },
            { kind: 'currency', key: 'currency', label: 'f.currency' },
          ],
        },
        { kind: 'ref', key: 'beyond', label: 'f.beyond', hint: 'hint.beyond', to: 'roles', many: true },
        { kind: 'duration', key: 'within', label: 'f.decidesWithin', many: true },
      ],
    },
  ],
};
