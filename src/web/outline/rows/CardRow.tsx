import { memo, useCallback } from 'react';
import { FindingMark } from '../../checks/index.ts';
import { useRecord } from '../../sync/index.ts';
import { CardMenu } from '../menus/CardMenu.tsx';
import { RowMenu } from '../menus/RowMenu.tsx';
import { useCommands } from '../outline-context.ts';
import { EditableText } from '../text/EditableText.tsx';
import { useWording } from '../use-wording.ts';
import { CardFacts } from './CardFacts.tsx';
import { CardLinks } from './CardLinks.tsx';
import { RowPeers } from './RowPeers.tsx';
import classes from './rows.module.css';
import { TalkButton } from './TalkButton.tsx';
import { useRow } from './use-row.ts';

/** A card as it is read: title, description, what it is tied to. Enter in the title begins the next one. */
export const CardRow = memo(function CardRow({ id }: { id: string }) {
  const { t } = useWording();
  const card = useRecord('cards', id);
  const commands = useCommands();
  const { selected, row } = useRow('cards', id);
  const onEnter = useCallback(
    (shift: boolean) => {
      const now = commands.session.snapshot().cards.get(id);
      if (!now) return;
      if (shift) commands.write('cards', id, 'body');
      else commands.addCard({ lane: now.lane, step: now.step }, { after: id });
    },
    [commands, id],
  );
  if (!card) return null;
  const name = card.title.trim() || t('untitled');
  return (
    <li {...row} className={classes.row} data-card-id={id}>
      <div className={classes.line}>
        <div className={classes.title}>
          <EditableText
            table="cards"
            id={id}
            field="title"
            text={card.title}
            label={t('card.title')}
            placeholder={t('card.title.placeholder')}
            oneLine
            onEnter={onEnter}
          />
        </div>
        <FindingMark table="cards" id={id} className={classes.findings} tabbable />
        <TalkButton table="cards" id={id} name={name} />
        <RowPeers id={id} />
        <RowMenu label={t('card.menu', { name })}>{() => <CardMenu card={card} />}</RowMenu>
      </div>
      {(card.body !== '' || selected) && (
        <div className={classes.body}>
          <EditableText
            table="cards"
            id={id}
            field="body"
            text={card.body}
            label={t('card.body')}
            placeholder={t('card.body.placeholder')}
          />
        </div>
      )}
      <CardFacts card={card} />
      <CardLinks id={id} name={name} />
    </li>
  );
});
