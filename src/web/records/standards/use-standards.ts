import { useMemo } from 'react';
import {
  type CardFacts,
  type Standards,
  type StandardTable,
  standardsAt,
} from '../../../core/analysis/index.ts';
import { newId, samePlain } from '../../../core/base/index.ts';
import type { Card, Command, Snapshot } from '../../../core/model/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { useFaultSentence } from '../fields/use-fault.ts';
import { recordName } from '../form/name.ts';
import { type Opened, useOpenRecord } from '../form/open-record.ts';
import { useWording } from '../form/wording.ts';
import { attach, copyFor, detach, type Made, makeFor } from './attach.ts';

const NONE: Standards = { attached: [], suggested: [] };

const factsOf = ({ channel, situation, owner, slas, scripts, authorities }: Card): CardFacts => ({
  channel,
  situation,
  owner,
  slas,
  scripts,
  authorities,
});

/** The standards of a card as they stand now, and what of the card decides on them: a letter in its words is neither. */
export function useStandards(id: string): {
  readonly card: CardFacts | undefined;
  readonly standards: Standards;
} {
  const card = useSnapshot(({ cards }) => {
    const one = cards.get(id);
    return one && factsOf(one);
  }, samePlain);
  const slas = useSnapshot(({ library }) => library.slas);
  const scripts = useSnapshot(({ library }) => library.scripts);
  const authorities = useSnapshot(({ library }) => library.authorities);
  const standards = useMemo(
    () => (card ? standardsAt(card, { slas, scripts, authorities }) : NONE),
    [card, slas, scripts, authorities],
  );
  return { card, standards };
}

/** What a hand does with the standards of a card. `onFault` is told why something wasn't done; null when it was. */
export function useAttaching(id: string, onFault: (why: string | null) => void) {
  const session = useMapSession();
  const wording = useWording();
  const open = useOpenRecord();
  const sentence = useFaultSentence();
  const { t } = wording;

  const run = (commands: readonly Command[]): boolean => {
    const gesture = newId();
    for (const command of commands) {
      const done = session.run(command, gesture);
      if (!done.ok) {
        onFault(sentence(done.error));
        return false;
      }
    }
    onFault(null);
    return true;
  };
  const withCard = <T>(act: (card: Card, snapshot: Snapshot) => T): T | null => {
    const snapshot = session.snapshot();
    const card = snapshot.cards.get(id);
    return card ? act(card, snapshot) : null;
  };
  const runMade = (table: StandardTable, made: Made | null, how: Pick<Opened, 'fresh' | 'instead'>) => {
    if (made && run(made.commands)) open?.({ table, id: made.id, ...how });
  };
  return {
    attach: (table: StandardTable, one: string) => withCard((card) => run([attach(card, table, one)])),
    detach: (table: StandardTable, one: string) => withCard((card) => run([detach(card, table, one)])),
    make: (table: StandardTable, name: string) =>
      withCard((card, snapshot) => runMade(table, makeFor(card, table, name, snapshot, t), { fresh: true })),
    copy: (table: StandardTable, one: string, instead = false) =>
      withCard((card, snapshot) => {
        const title = recordName(snapshot, 'cards', card.id, wording);
        const rename = (name: string) => t('standard.copyName', { name, card: title });
        runMade(table, copyFor(card, table, one, snapshot, rename), { instead });
      }),
  };
}
