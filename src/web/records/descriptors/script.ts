import { SCRIPT_KINDS } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const script: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        {
          kind: 'choice',
          key: 'kind',
          label: 'f.scriptKind',
          options: options('scriptKind', SCRIPT_KINDS),
          many: true,
        },
        {
          kind: 'text',
          key: 'situation',
          label: 'f.situation',
          hint: 'hint.situation',
          lines: 'one',
          many: true,
        },
        { kind: 'lines', key: 'lines', label: 'f.lines', hint: 'hint.lines', wide: true },
        { kind: 'texts', key: 'never', label: 'f.never', as: 'list', wide: true },
        { kind: 'refs', key: 'channels', label: 'f.channels', to: 'channels', many: true },
        { kind: 'ref', key: 'tier', label: 'f.tier', to: 'tiers', many: true },
        { kind: 'ref', key: 'voice', label: 'f.voice', to: 'voices', many: true },
      ],
    },
  ],
};
