import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { newId } from '../../../core/base/index.ts';
import { useHands } from '../../actions/index.ts';
import { Picker, RecordIcon, recordName } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';

/** An action answers a moment: pain points that nobody has answered yet are offered first. */
export function NewAction() {
  const { t, records } = useWords();
  const session = useMapSession();
  const open = useOpen();
  const { run } = useHands();
  const choices = () => {
    const snapshot = session.snapshot();
    const answered = new Set(snapshot.actions.list.map(({ moment }) => moment));
    const rank = ({ kind, id }: { kind: string; id: string }) =>
      (answered.has(id) ? 2 : 0) + (kind === 'pain' ? 0 : 1);
    return snapshot.moments.list
      .toSorted((a, b) => rank(a) - rank(b))
      .map(({ id }) => ({
        value: id,
        label: recordName(snapshot, 'moments', id, records),
        group: t(answered.has(id) ? 'board.answered' : 'board.unanswered'),
        icon: <RecordIcon table="moments" id={id} />,
      }));
  };
  const make = (moment: string) => {
    const record = { id: newId(), moment, title: t('board.newTitle'), state: 'collected' };
    if (!run({ type: 'records.add', records: [{ table: 'actions', record }] })) return;
    open({ table: 'actions', id: record.id, fresh: true });
  };
  return (
    <Picker
      label={t('board.forMoment')}
      selected={[]}
      choices={choices}
      onPick={make}
      empty={t('board.noMoments')}
      width={320}
    >
      {({ toggle }) => (
        <Button leftSection={<Plus size={15} aria-hidden />} onClick={toggle}>
          {t('board.new')}
        </Button>
      )}
    </Picker>
  );
}
