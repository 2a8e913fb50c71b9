import { ArrowDownLeft, ArrowUpRight, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newId, sameList } from '../../../core/base/index.ts';
import type { Link } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import {
  AddButton,
  Picker,
  recordChoices,
  Section,
  useOpenRecord,
  useReadOnly,
  useRecordName,
  useWording,
} from '../../records/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { RecordRow } from './RecordRow.tsx';
import classes from './rows.module.css';

/** The arrows that end or begin at a card. */
export function Links({ card }: { card: string }) {
  const { t } = useTranslation('panels');
  const wording = useWording();
  const session = useMapSession();
  const open = useOpenRecord();
  const readOnly = useReadOnly();
  const links = useSnapshot(
    (snapshot) => snapshot.links.list.filter(({ from, to }) => from === card || to === card),
    sameList,
  );
  const linkTo = (to: string) => {
    const record = { id: newId(), from: card, to, kind: 'flow', label: '' };
    const added = session.run({ type: 'records.add', records: [{ table: 'links', record }] });
    if (added.ok) open?.({ table: 'links', id: record.id, fresh: true });
  };
  return (
    <Section title={t('section.links')} count={links.length} folded={links.length === 0}>
      {links.length === 0 && <p className={classes.empty}>{t('links.none')}</p>}
      <ul className={classes.list}>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} card={card} />
        ))}
      </ul>
      {!readOnly && (
        <div className={classes.adds}>
          <Picker
            label={t('links.add')}
            width={300}
            selected={[]}
            choices={() =>
              recordChoices(session.snapshot(), 'cards', wording).filter(({ value }) => value !== card)
            }
            onPick={linkTo}
          >
            {({ toggle }) => <AddButton text={t('links.add')} onClick={toggle} />}
          </Picker>
        </div>
      )}
    </Section>
  );
}

function LinkRow({ link, card }: { link: Link; card: string }) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const select = useSession((session) => session.select);
  const open = useOpenRecord();
  const isOut = link.from === card;
  const other = isOut ? link.to : link.from;
  const name = useRecordName('cards', other);
  const Direction = isOut ? ArrowUpRight : ArrowDownLeft;
  return (
    <RecordRow
      table="cards"
      id={other}
      name={name}
      icon={<Direction size={14} role="img" aria-label={t(isOut ? 'links.out' : 'links.in')} />}
      detail={[word(`linkKind.${link.kind}`), link.label].filter(Boolean).join(' · ')}
      onOpen={() => select([{ table: 'cards', id: other }])}
    >
      <IconButton
        size={28}
        label={t('links.edit', { name })}
        onClick={() => open?.({ table: 'links', id: link.id })}
      >
        <Settings2 size={14} aria-hidden />
      </IconButton>
    </RecordRow>
  );
}
