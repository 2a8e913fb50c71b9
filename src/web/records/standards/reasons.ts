import type { CardFacts, Fit, Standing } from '../../../core/analysis/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';
import { recordName } from '../form/name.ts';
import type { Wording } from '../form/wording.ts';

/** The channels, the situation and the role that a standard is made for, in words. */
interface Made {
  readonly channels: string;
  readonly situation: string;
  readonly role: string;
}

type Loose = {
  readonly channel?: string;
  readonly channels?: readonly string[];
  readonly situation?: string;
  readonly role?: string;
};

function madeFor({ table, id }: Standing, snapshot: Snapshot, wording: Wording): Made {
  const record = (snapshot.library[table].get(id) ?? {}) as Loose;
  const channels = record.channels ?? (record.channel === undefined ? [] : [record.channel]);
  return {
    channels: wording.list(channels.map((one) => recordName(snapshot, 'channels', one, wording))),
    situation: record.situation?.trim() ?? '',
    role: record.role === undefined ? '' : recordName(snapshot, 'roles', record.role, wording),
  };
}

/** Why a standard applies to a card, or why it doesn't; '' where there is nothing to say. */
export function reasonOf(standing: Standing, card: CardFacts, snapshot: Snapshot, wording: Wording): string {
  const { t, list, locale } = wording;
  const { state, channel, situation, tier, isOwners, over, by } = standing;
  const name = (id: string) => recordName(snapshot, standing.table, id, wording);
  const made = madeFor(standing, snapshot, wording);
  const side = (wanted: Fit) => [
    ...(channel === wanted ? [t('standard.channel', { name: made.channels })] : []),
    ...(situation === wanted ? [t('standard.situation', { name: made.situation })] : []),
  ];
  if (state === 'gone') return t('pick.missingStandard');
  if (state === 'outdone') return t('standard.outdone', { name: name(by ?? '') });
  if (state === 'unsure') return t('standard.unsure', { made: list(side('unsaid')) });
  if (state === 'else') {
    const here = [
      ...(channel === 'other' ? [recordName(snapshot, 'channels', card.channel ?? '', wording)] : []),
      ...(situation === 'other' ? [(card.situation ?? '').trim()] : []),
    ];
    return t('standard.else', { made: list(side('other')), here: list(here) });
  }
  const parts = [
    ...(channel === 'same'
      ? [t('standard.sameChannel', { name: recordName(snapshot, 'channels', card.channel ?? '', wording) })]
      : []),
    ...(situation === 'same' ? [t('standard.sameSituation', { name: made.situation })] : []),
    ...(tier === null ? [] : [t('standard.tier', { name: recordName(snapshot, 'tiers', tier, wording) })]),
    ...(isOwners ? [t('standard.owner', { name: made.role })] : []),
  ];
  const applies =
    parts.length === 0 ? t('standard.everywhere') : t('standard.applies', { parts: list(parts) });
  if (over.length === 0) return applies;
  return [applies, t('standard.over', { names: list(over.map(name)) })].join(locale === 'zh-CN' ? '' : ' ');
}
