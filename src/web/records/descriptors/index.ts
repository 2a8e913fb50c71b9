import type { TableName } from '../../../core/model/index.ts';
import { action } from './action.ts';
import { authority } from './authority.ts';
import { calendar } from './calendar.ts';
import { card } from './card.ts';
import { channel } from './channel.ts';
import { feeling } from './feeling.ts';
import type { Descriptor } from './field.ts';
import { journey } from './journey.ts';
import { lane } from './lane.ts';
import { link } from './link.ts';
import { measure } from './measure.ts';
import { moment } from './moment.ts';
import { persona } from './persona.ts';
import { role } from './role.ts';
import { script } from './script.ts';
import { sla } from './sla.ts';
import { stage } from './stage.ts';
import { step } from './step.ts';
import { term } from './term.ts';
import { tier } from './tier.ts';
import { voice } from './voice.ts';
import { waiver } from './waiver.ts';

/** Every kind of record, with every field it has; a test holds them against the schemas. */
export const DESCRIPTORS: Readonly<Record<TableName | 'journey', Descriptor>> = {
  journey,
  stages: stage,
  steps: step,
  lanes: lane,
  cards: card,
  moments: moment,
  feelings: feeling,
  links: link,
  actions: action,
  measures: measure,
  waivers: waiver,
  personas: persona,
  channels: channel,
  roles: role,
  tiers: tier,
  calendars: calendar,
  slas: sla,
  scripts: script,
  authorities: authority,
  terms: term,
  voices: voice,
};

export * from './field.ts';
