import { Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { gridOf } from '../../../core/model/index.ts';
import { useMapSession, useRecord } from '../../sync/index.ts';
import { rowHref } from '../places.ts';
import { useWording } from '../use-wording.ts';
import classes from './contents.module.css';

/** Where one is and where one may go, above the text, where there is no room beside it. */
export function JumpMenu({ current }: { current: string | null }) {
  const { t } = useWording();
  const title = useRecord('stages', current)?.title.trim();
  const place = current === null ? t('contents.start') : title || t('untitled');
  return (
    <nav className={classes.jump} aria-label={t('contents')}>
      <Menu width="target" position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <button type="button" className={classes.jumpButton} aria-label={t('contents.jump', { place })}>
            <span>{place}</span>
            <ChevronDown size={16} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.jumpList}>
          <Places />
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

function Places() {
  const { t } = useWording();
  const session = useMapSession();
  return gridOf(session.snapshot()).stages.flatMap(({ stage, steps }) => [
    <Menu.Item key={stage.id} component="a" href={rowHref('stages', stage.id)} className={classes.jumpStage}>
      {stage.title.trim() || t('untitled')}
    </Menu.Item>,
    ...steps.map(({ id, title }) => (
      <Menu.Item key={id} component="a" href={rowHref('steps', id)} className={classes.jumpStep}>
        {title.trim() || t('untitled')}
      </Menu.Item>
    )),
  ]);
}
