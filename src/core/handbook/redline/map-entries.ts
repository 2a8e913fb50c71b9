import { durationIn } from '../../analysis/index.ts';
import type { Duration } from '../../base/index.ts';
import { wordIn } from '../../interchange/index.ts';
import { DRAWING_WORDS } from '../../layout/index.ts';
import {
  type Card,
  type Grid,
  gridOf,
  type Lane,
  type LaneRole,
  type Link,
  type Moment,
  type Snapshot,
  type Stage,
  type Step,
} from '../../model/index.ts';
import { COMMA } from '../build/book.ts';
import { oneLine } from '../build/nodes.ts';
import { dateIn, numberIn, scoreIn } from '../wording/say.ts';
import type { Entry, Field, Side, Where } from './entry.ts';

/** The lanes whose cards a handbook tells of, or shows in the journey's picture. */
const TOLD: ReadonlySet<LaneRole> = new Set([
  'touchpoint',
  'customer',
  'thinking',
  'feeling',
  'evidence',
  'frontstage',
  'backstage',
  'support',
]);

/** A journey and all in it that a handbook tells of, in the order of the map. */
export function journeyEntries(side: Side, id: string, snapshot: Snapshot): readonly Entry[] {
  return new JourneyReader(side, id, snapshot).entries();
}

class JourneyReader {
  private readonly grid: Grid;
  private readonly root: Where;
  private readonly wheres = new Map<string, Where>();
  private readonly side: Side;
  private readonly id: string;
  private readonly snapshot: Snapshot;

  constructor(side: Side, id: string, snapshot: Snapshot) {
    this.side = side;
    this.id = id;
    this.snapshot = snapshot;
    this.grid = gridOf(snapshot);
    this.root = [{ type: 'journey', id, title: this.titled(snapshot.journey.title) }];
  }

  entries(): readonly Entry[] {
    const { grid, snapshot } = this;
    const lanes = grid.lanes.filter(({ role }) => TOLD.has(role));
    const moments = Map.groupBy(snapshot.moments.list, (moment) => grid.stepOf(moment) ?? '');
    const told = grid.stages.flatMap(({ stage, steps }) => [
      this.stage(stage),
      ...steps.flatMap((step) => [
        this.step(stage, step),
        ...lanes.flatMap((lane) => grid.cell(lane.id, step.id).map((card) => this.card(card, lane.role))),
        ...(moments.get(step.id) ?? []).flatMap((moment) => this.moment(moment)),
      ]),
    ]);
    return [
      this.journey(),
      ...grid.lanes.map((lane) => this.lane(lane)),
      ...told,
      ...this.links(),
      ...this.actions(),
      ...this.measures(),
      ...this.waivers(),
    ];
  }

  private titled(title: string): string {
    return oneLine(title) || this.side.words.untitled;
  }

  private key(type: string, id: string): string {
    return `${this.id}\n${type}:${id}`;
  }

  private text(what: string, value: string | undefined): Field {
    return { what, value: value?.trim() || undefined, say: () => value ?? '' };
  }

  private number(what: string, value: number | undefined, style: 'plain' | 'percent' = 'plain'): Field {
    const say = () => (value === undefined ? '' : numberIn(value, style, this.side.locale));
    return { what, value, say };
  }

  private duration(what: string, value: Duration | undefined): Field {
    const data = value && [value.amount, value.unit];
    return { what, value: data, say: () => (value ? durationIn(value, this.side.locale) : '') };
  }

  private list(what: string, values: readonly string[], say: (value: string) => string = String): Field {
    const data = values.length === 0 ? undefined : values;
    return { what, value: data, say: () => values.map(say).join(COMMA[this.side.locale]) };
  }

  /** A library record by its name. */
  private named(
    what: string,
    table: 'roles' | 'channels' | 'calendars' | 'personas' | 'slas' | 'scripts',
    ids: readonly (string | undefined)[],
  ): Field {
    const { library } = this.side;
    const known = ids.filter((id) => id !== undefined);
    return this.list(what, known, (id) => oneLine(library[table].get(id)?.name ?? '') || `#${id}`);
  }

  private authority(id: string): string {
    const { library } = this.side;
    const authority = library.authorities.get(id);
    if (!authority) return `#${id}`;
    const role = oneLine(library.roles.get(authority.role)?.name ?? '');
    return [role, oneLine(authority.situation)].filter(Boolean).join(' · ') || `#${id}`;
  }

  private journey(): Entry {
    const { words, locale } = this.side;
    const { title, summary, view, personas } = this.snapshot.journey;
    return {
      key: this.key('journey', this.id),
      where: this.root,
      kind: words['kind.journey'],
      rank: 'journeys',
      gist: () => summary,
      fields: [
        this.text(words.title, title),
        this.text(words.summary, summary),
        { what: words.view, value: view, say: () => DRAWING_WORDS[locale].views[view] },
        this.named(words.personas, 'personas', personas),
      ],
    };
  }

  private stage(stage: Stage): Entry {
    const { words, locale } = this.side;
    const where: Where = [...this.root, { type: 'stage', id: stage.id, title: this.titled(stage.title) }];
    this.wheres.set(`stage:${stage.id}`, where);
    return {
      key: this.key('stage', stage.id),
      where,
      kind: words['kind.stage'],
      rank: `${this.id}\nstages`,
      gist: () => stage.goal,
      fields: [
        this.text(words.title, stage.title),
        this.text(words.goal, stage.goal),
        { what: words.phase, value: stage.phase, say: () => DRAWING_WORDS[locale].phases[stage.phase] },
      ],
    };
  }

  /** All of them, as the journey's picture shows them. */
  private lane({ id, title, role }: Lane): Entry {
    const { words, locale } = this.side;
    const named = DRAWING_WORDS[locale].roles[role];
    return {
      key: this.key('lane', id),
      where: [...this.root, { type: 'lane', id, title: oneLine(title) || named }],
      kind: words['kind.lane'],
      rank: `${this.id}\nlanes`,
      gist: () => named,
      fields: [this.text(words.title, title), { what: words.laneRole, value: role, say: () => named }],
    };
  }

  private step(stage: Stage, step: Step): Entry {
    const { words } = this.side;
    const above = this.wheres.get(`stage:${stage.id}`) ?? this.root;
    const where: Where = [...above, { type: 'step', id: step.id, title: this.titled(step.title) }];
    this.wheres.set(`step:${step.id}`, where);
    return {
      key: this.key('step', step.id),
      where,
      kind: words['kind.step'],
      rank: `${this.id}\nsteps`,
      place: { what: words.place, value: stage.id, say: () => this.titled(stage.title) },
      gist: () => '',
      fields: [this.text(words.title, step.title), ...this.feelings(step)],
    };
  }

  /** How each persona feels there. */
  private feelings({ id }: Step): readonly Field[] {
    const { words, library, locale } = this.side;
    return this.snapshot.feelings.list.flatMap(({ persona, step, score, quote }): Field[] => {
      if (step !== id) return [];
      const name = oneLine(library.personas.get(persona)?.name ?? '') || `#${persona}`;
      const say = () => [scoreIn(score, locale), oneLine(quote)].filter(Boolean).join(' · ');
      return [{ what: `${words.feeling} · ${name}`, value: [score, quote.trim()], say }];
    });
  }

  private card(card: Card, role: LaneRole): Entry {
    const { words, locale } = this.side;
    const step = this.snapshot.steps.get(card.step);
    const stage = this.snapshot.stages.get(step?.stage ?? '');
    // Stages are what a handbook has sections of; steps stand in a touchpoint's facts.
    const above = this.wheres.get(`stage:${stage?.id}`) ?? this.root;
    const where: Where = [...above, { type: 'card', id: card.id, title: this.titled(card.title) }];
    this.wheres.set(`card:${card.id}`, where);
    const lane = DRAWING_WORDS[locale].roles[role];
    return {
      key: this.key('card', card.id),
      where,
      kind: role === 'touchpoint' ? words['kind.touchpoint'] : lane,
      rank: `${this.id}\n${card.step}\n${card.lane}`,
      place: {
        what: words.place,
        value: [card.step, card.lane],
        say: () => [stage?.title ?? '', step?.title ?? '', lane].map((one) => this.titled(one)).join(' › '),
      },
      gist: () => card.body,
      fields: [
        this.text(words.title, card.title),
        this.text(words.body, card.body),
        this.text(wordIn(locale, 'f.situation'), card.situation),
        this.named(wordIn(locale, 'f.channel'), 'channels', [card.channel]),
        this.named(words.owner, 'roles', [card.owner]),
        this.named(wordIn(locale, 'f.calendar'), 'calendars', [card.calendar]),
        this.number(words.stake, card.stake),
        this.duration(words.duration, card.duration),
        this.named(wordIn(locale, 'kinds.slas'), 'slas', card.slas),
        this.named(wordIn(locale, 'kinds.scripts'), 'scripts', card.scripts),
        this.list(wordIn(locale, 'kinds.authorities'), card.authorities, (id) => this.authority(id)),
        this.list(words.systems, card.systems),
      ],
    };
  }

  private moment(moment: Moment): readonly Entry[] {
    const { words } = this.side;
    const step = this.grid.stepOf(moment) ?? '';
    const above =
      this.wheres.get(`card:${moment.card}`) ?? this.wheres.get(`step:${step}`)?.slice(0, -1) ?? this.root;
    const where: Where = [...above, { type: 'moment', id: moment.id, title: this.titled(moment.title) }];
    this.wheres.set(`moment:${moment.id}`, where);
    return [
      {
        key: this.key('moment', moment.id),
        where,
        kind: words[`kind.${moment.kind}`],
        place: {
          what: words.place,
          value: [step, moment.card],
          say: () =>
            above
              .slice(1)
              .map(({ title }) => title)
              .join(' › '),
        },
        gist: () => moment.body,
        fields: [
          this.text(words.title, moment.title),
          this.text(words.body, moment.body),
          this.number(words.intensity, moment.intensity),
          this.number(words.frequency, moment.frequency),
          this.text(words.cost, moment.cost),
          this.text(words.limit, moment.limit),
        ],
      },
    ];
  }

  private links(): readonly Entry[] {
    return this.snapshot.links.list.flatMap((link): Entry[] => {
      const from = this.wheres.get(`card:${link.from}`);
      const to = this.wheres.get(`card:${link.to}`);
      // An arrow between cards that aren't told of is in the picture alone.
      return from && to ? [this.link(link, from, to)] : [];
    });
  }

  private link(link: Link, from: Where, to: Where): Entry {
    const { words } = this.side;
    const { kind, label, handoff } = link;
    const title = `${from.at(-1)?.title ?? ''} → ${to.at(-1)?.title ?? ''}`;
    const asked = handoff?.onRequest;
    return {
      key: this.key('link', link.id),
      where: [...from, { type: 'link', id: link.id, title }],
      kind: words[`kind.${kind}`],
      place: { what: words.place, value: [link.from, link.to], say: () => title },
      gist: () => label,
      fields: [
        { what: words['kind.flow'], value: kind, say: () => words[`kind.${kind}`] },
        this.text(words.label, label),
        this.number(words.tries, handoff?.tries),
        this.duration(words.wait, handoff?.wait),
        {
          what: words.onRequest,
          value: asked,
          say: () => (asked === undefined ? '' : asked ? words.yes : words.no),
        },
        this.number(words.confidenceBelow, handoff?.confidenceBelow, 'percent'),
        this.list(words.sensitive, handoff?.sensitive ?? []),
        this.list(words.passes, handoff?.passes ?? []),
      ],
    };
  }

  private actions(): readonly Entry[] {
    const { words, locale } = this.side;
    return this.snapshot.actions.list.map((action): Entry => {
      const above = this.wheres.get(`moment:${action.moment}`) ?? this.root;
      return {
        key: this.key('action', action.id),
        where: [...above, { type: 'action', id: action.id, title: this.titled(action.title) }],
        kind: words['kind.action'],
        gist: () => '',
        fields: [
          this.text(words.title, action.title),
          this.named(words.owner, 'roles', [action.owner]),
          { what: words.due, value: action.due, say: () => (action.due ? dateIn(action.due, locale) : '') },
          { what: words.state, value: action.state, say: () => words[`state.${action.state}`] },
        ],
      };
    });
  }

  /** By metric and place: a newer reading of the same takes the place of the older one. */
  private measures(): readonly Entry[] {
    const { words, locale } = this.side;
    const newest = new Map(
      this.snapshot.measures.list
        .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0))
        .map((measure) => [[measure.metric, measure.card ?? '', measure.step ?? ''].join('|'), measure]),
    );
    return [...newest].map(([key, measure]): Entry => {
      const above =
        this.wheres.get(`card:${measure.card}`) ?? this.wheres.get(`step:${measure.step}`) ?? this.root;
      const title = DRAWING_WORDS[locale].metrics[measure.metric] ?? measure.metric;
      const target = this.number(words.target, measure.target);
      return {
        key: this.key('measure', key),
        where: [...above, { type: 'measure', id: key, title }],
        kind: words['kind.measure'],
        gist: target.say,
        fields: [target, this.number(words.value, measure.value)],
      };
    });
  }

  private waivers(): readonly Entry[] {
    const { words } = this.side;
    return this.snapshot.waivers.list.map(({ rule, where, reason, by }): Entry => {
      const id = [rule, ...where.map((place) => `${place.type}:${place.id}`)].join('|');
      return {
        key: this.key('waiver', id),
        where: [...this.root, { type: 'waiver', id, title: rule }],
        kind: words['kind.waiver'],
        gist: () => reason,
        fields: [this.text(words.reason, reason), this.text(words.by, by)],
      };
    });
  }
}
