import { Plus } from 'lucide-react';
import { newId } from '../../../core/base/index.ts';
import { useHands } from '../../actions/index.ts';
import { Picker, recordChoices, useCreate } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import { ASPECT_TABLES, type StandardAspect } from './aspect-looks.ts';
import classes from './consistency.module.css';

interface Props {
  aspect: StandardAspect;
  /** The touchpoints that lack it. */
  cards: readonly string[];
  situation: string;
}

/** Attaches a standard from the library, or a new one, to the touchpoints of a cell. */
export function Attach({ aspect, cards, situation }: Props) {
  const { t, records } = useWords();
  const session = useMapSession();
  const { run } = useHands();
  const create = useCreate();
  const open = useOpen();
  const table = ASPECT_TABLES[aspect];
  const attach = (id: string, gesture: string): boolean =>
    cards.every((card) => {
      const held = session.snapshot().cards.get(card)?.[table] ?? [];
      if (held.includes(id)) return true;
      const patch = { [table]: [...held, id] };
      return run({ type: 'records.set', targets: [{ table: 'cards', id: card }], patch }, gesture);
    });
  const make = (name: string) => {
    const gesture = newId();
    const made = create(table, name, { gesture });
    if (!made.ok) return;
    const about = aspect === 'authority' ? { situation } : {};
    const target = { table, id: made.id };
    if (aspect === 'authority') run({ type: 'records.set', targets: [target], patch: about }, gesture);
    if (attach(made.id, gesture)) open(target);
  };
  return (
    <Picker
      label={t(`consistency.attach.${aspect}`)}
      selected={[]}
      choices={() => recordChoices(session.snapshot(), table, records)}
      onPick={(id) => attach(id, newId())}
      onCreate={make}
    >
      {({ toggle }) => (
        <button
          type="button"
          className={classes.attach}
          aria-label={t(`consistency.attach.${aspect}`)}
          onClick={toggle}
        >
          <Plus size={13} aria-hidden />
          {t('consistency.attach')}
        </button>
      )}
    </Picker>
  );
}
