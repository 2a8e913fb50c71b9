import { LINK_KINDS } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const link: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'label', label: 'f.label', lines: 'many', wide: true },
        {
          kind: 'choice',
          key: 'kind',
          label: 'f.linkKind',
          hint: 'hint.linkKind',
          options: options('linkKind', LINK_KINDS),
          many: true,
        },
        { kind: 'ref', key: 'from', label: 'f.from', to: 'cards' },
        { kind: 'ref', key: 'to', label: 'f.to', to: 'cards' },
      ],
    },
    {
      title: 'section.handoff',
      fields: [
        {
          kind: 'group',
          key: 'handoff',
          bare: true,
          label: 'f.handoff',
          hint: 'hint.handoff',
          fields: [
            { kind: 'number', key: 'tries', label: 'f.tries', min: 1, integer: true },
            { kind: 'duration', key: 'wait', label: 'f.wait' },
            { kind: 'switch', key: 'onRequest', label: 'f.onRequest' },
            {
              kind: 'number',
              key: 'confidenceBelow',
              label: 'f.confidenceBelow',
              min: 0,
              max: 1,
              percent: true,
            },
            { kind: 'texts', key: 'sensitive', label: 'f.sensitive', as: 'chips' },
            { kind: 'texts', key: 'passes', label: 'f.passes', as: 'chips' },
          ],
        },
      ],
    },
  ],
};
