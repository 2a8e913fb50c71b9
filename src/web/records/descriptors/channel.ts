import { CHANNEL_KINDS } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const channel: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        {
          kind: 'choice',
          key: 'kind',
          label: 'f.channelKind',
          options: options('channelKind', CHANNEL_KINDS),
          many: true,
        },
      ],
    },
  ],
};
