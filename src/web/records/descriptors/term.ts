import { TERM_SCOPES } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const term: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'term', label: 'f.term', lines: 'one', wide: true },
        { kind: 'text', key: 'say', label: 'f.say', lines: 'many', wide: true },
        {
          kind: 'choice',
          key: 'scope',
          label: 'f.scope',
          options: options('termScope', TERM_SCOPES),
          many: true,
        },
        { kind: 'prose', key: 'note', label: 'f.note', lines: 'many', wide: true },
      ],
    },
  ],
};
