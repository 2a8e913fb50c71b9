import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Key, SHORTCUTS } from './list.ts';
import classes from './ShortcutsSheet.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** All keys of the map. */
export function ShortcutsSheet({ opened, onClose }: Props) {
  const { t } = useTranslation('panels');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      size={720}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
    >
      <div className={classes.groups}>
        {SHORTCUTS.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={classes.title}>{t(title)}</h3>
            <dl className={classes.list}>
              {keys.map(({ does, press }) => (
                <div key={does} className={classes.row}>
                  <dt>{t(does)}</dt>
                  <dd>
                    {press.map((key) => (
                      <KeyCap key={key} name={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function KeyCap({ name }: { name: Key }) {
  const { t } = useTranslation('panels');
  return (
    <Kbd size="xs" ff="text">
      {name.startsWith('key.') ? t(name as Extract<Key, `key.${string}`>) : name}
    </Kbd>
  );
}
