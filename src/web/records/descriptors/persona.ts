import type { Descriptor } from './field.ts';

export const persona: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        {
          kind: 'rows',
          key: 'attributes',
          label: 'f.attributes',
          add: 'add.attribute',
          wide: true,
          fields: [
            { kind: 'text', key: 'name', label: 'f.attributeName', lines: 'one' },
            { kind: 'text', key: 'value', label: 'f.attributeValue', lines: 'one' },
          ],
        },
        { kind: 'texts', key: 'needs', label: 'f.needs', as: 'list', wide: true },
        { kind: 'texts', key: 'worries', label: 'f.worries', as: 'list', wide: true },
        { kind: 'texts', key: 'situations', label: 'f.situations', as: 'list', wide: true },
        { kind: 'image', key: 'image', label: 'f.image' },
      ],
    },
  ],
};
