import { DIMENSIONS, PROMISES } from '../../../core/model/index.ts';
import { type Descriptor, options } from './field.ts';

export const sla: Descriptor = {
  sections: [
    {
      fields: [
        { kind: 'text', key: 'name', label: 'f.name', lines: 'one', wide: true },
        {
          kind: 'choice',
          key: 'promise',
          label: 'f.promise',
          options: options('promise', PROMISES),
          many: true,
        },
        { kind: 'duration', key: 'target', label: 'f.within', many: true },
        {
          kind: 'number',
          key: 'attainment',
          label: 'f.attainment',
          hint: 'hint.attainment',
          min: 0,
          max: 1,
          percent: true,
          many: true,
        },
        {
          kind: 'ref',
          key: 'calendar',
          label: 'f.calendar',
          hint: 'hint.slaCalendar',
          to: 'calendars',
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
        { kind: 'ref', key: 'channel', label: 'f.channel', to: 'channels', many: true },
        { kind: 'ref', key: 'tier', label: 'f.tier', to: 'tiers', many: true },
        {
          kind: 'choice',
          key: 'dimension',
          label: 'f.dimension',
          options: options('dimension', DIMENSIONS),
          many: true,
        },
        {
          kind: 'rows',
          key: 'escalations',
          label: 'f.escalations',
          hint: 'hint.escalations',
          add: 'add.escalation',
          wide: true,
          fields: [
            { kind: 'duration', key: 'after', label: 'f.escalateAfter' },
            { kind: 'ref', key: 'to', label: 'f.escalateTo', to: 'roles' },
          ],
        },
        { kind: 'prose', key: 'note', label: 'f.note', lines: 'many', wide: true },
      ],
    },
  ],
};
