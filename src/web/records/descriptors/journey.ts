import { LOCALES, VIEWS } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const journey: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'prose', key: 'title', label: 'f.title', lines: 'one', wide: true },
        { kind: 'prose', key: 'summary', label: 'f.summary', lines: 'many', wide: true },
        { kind: 'choice', key: 'view', label: 'f.view', options: options('view', VIEWS) },
        {
          kind: 'choice',
          key: 'locale',
          label: 'f.locale',
          hint: 'hint.locale',
          options: options('locale', LOCALES),
        },
        { kind: 'refs', key: 'personas', label: 'f.personas', to: 'personas' },
      ],
    },
  ],
};
