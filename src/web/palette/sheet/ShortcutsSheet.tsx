import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { capsOf, isCommand, type SheetRow, sheetRows } from '../../commands/index.ts';
import { addCommandWords } from '../../commands/words.ts';
import { pressesOf } from './presses.ts';
import classes from './ShortcutsSheet.module.css';

addCommandWords();

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** All keys of the map. */
export function ShortcutsSheet({ opened, onClose }: Props) {
  const { t } = useTranslation('commands');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('name.sheet')}
      size={860}
      closeButtonProps={{ 'aria-label': t('sheet.close') }}
    >
      <div className={classes.groups}>
        {sheetRows().map(({ group, rows }) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.title}>{t(`group.${group}`)}</h3>
            <dl className={classes.list}>
              {rows.map((row) => (
                <Row key={row.name} row={row} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Row({ row: { name, keys } }: { row: SheetRow }) {
  const { t } = useTranslation('commands');
  return (
    <div className={classes.row}>
      <dt>{isCommand(name) ? t(`name.${name}`) : t(`row.${name}` as 'row.walk')}</dt>
      <dd>
        {pressesOf(keys).map((part, at) =>
          part === '/' ? (
            part
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of keys never changes
            <Kbd key={at} size="xs" ff="text">
              {part === 'arrows' ? t('key.arrows') : capsOf(part).join('')}
            </Kbd>
          ),
        )}
      </dd>
    </div>
  );
}
