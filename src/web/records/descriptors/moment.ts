import { EVIDENCE_STATES, MOMENT_KINDS } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const moment: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'title', label: 'f.title', lines: 'one', wide: true },
        { kind: 'prose', key: 'body', label: 'f.body', lines: 'many', wide: true },
        {
          kind: 'choice',
          key: 'kind',
          label: 'f.momentKind',
          options: options('momentKind', MOMENT_KINDS),
          many: true,
        },
        { kind: 'five', key: 'intensity', label: 'f.intensity', many: true },
        { kind: 'five', key: 'frequency', label: 'f.frequency', many: true },
        {
          kind: 'group',
          key: 'evidence',
          label: 'f.evidence',
          fields: [
            {
              kind: 'choice',
              key: 'state',
              label: 'f.evidenceState',
              options: options('evidence', EVIDENCE_STATES),
            },
            { kind: 'text', key: 'source', label: 'f.source', hint: 'hint.source', lines: 'many' },
          ],
        },
        { kind: 'refs', key: 'personas', label: 'f.feltBy', to: 'personas', many: true },
        { kind: 'text', key: 'cost', label: 'f.cost', hint: 'hint.cost', lines: 'one', many: true },
        { kind: 'text', key: 'limit', label: 'f.limit', hint: 'hint.limit', lines: 'one', many: true },
        { kind: 'ref', key: 'card', label: 'f.card', to: 'cards', many: true },
        { kind: 'ref', key: 'step', label: 'f.step', to: 'steps', many: true },
      ],
    },
  ],
};
