import { CHANNEL_ICONS } from '../../../core/layout/index.ts';
import type { Card, Snapshot } from '../../../core/model/index.ts';
import { Glyph } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useWording, type Wording } from '../use-wording.ts';
import classes from './rows.module.css';

const FACTS = ['channel', 'owner', 'slas', 'scripts', 'authorities', 'systems', 'tags'] as const;
type Fact = (typeof FACTS)[number];

/** What a card is tied to, in words; names come from the library. */
export function CardFacts({ card }: { card: Card }) {
  const wording = useWording();
  const facts = useSnapshot(
    (snapshot) => FACTS.map((fact) => WORDS[fact](card, snapshot, wording)),
    (a, b) => a.every((text, at) => text === b[at]),
  );
  const kind = useSnapshot(({ library }) => library.channels.get(card.channel ?? '')?.kind);
  if (facts.every((text) => text === '')) return null;
  return (
    <dl className={classes.facts}>
      {FACTS.map((fact, at) =>
        facts[at] ? (
          <div key={fact} className={classes.fact}>
            <dt>
              {fact === 'channel' && kind && <Glyph icon={CHANNEL_ICONS[kind]} size={14} />}
              {wording.t(`fact.${fact}`)}
            </dt>
            <dd>{facts[at]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Each fact as one text; empty without it. */
const WORDS: Readonly<Record<Fact, (card: Card, snapshot: Snapshot, wording: Wording) => string>> = {
  channel: ({ channel }, { library }, { t }) =>
    channel ? (library.channels.get(channel)?.name ?? t('fact.gone')) : '',
  owner: ({ owner }, { library }, { t }) => (owner ? (library.roles.get(owner)?.name ?? t('fact.gone')) : ''),
  slas: ({ slas }, { library }, { t, list, duration, locale }) =>
    list(
      slas.map((id) => {
        const sla = library.slas.get(id);
        if (!sla) return t('fact.gone');
        return locale === 'zh-CN'
          ? `${sla.name}（${duration(sla.target)}）`
          : `${sla.name} (${duration(sla.target)})`;
      }),
    ),
  scripts: ({ scripts }, { library }, { t, list }) =>
    list(scripts.map((id) => library.scripts.get(id)?.name ?? t('fact.gone'))),
  authorities: ({ authorities }, { library }, { t, list }) =>
    list(
      authorities.map((id) => {
        const authority = library.authorities.get(id);
        if (!authority) return t('fact.gone');
        const role = library.roles.get(authority.role)?.name ?? t('fact.gone');
        return [role, authority.situation].filter(Boolean).join(' · ');
      }),
    ),
  systems: ({ systems }, _, { list }) => list(systems),
  tags: ({ tags }, _, { list }) => list(tags),
};
