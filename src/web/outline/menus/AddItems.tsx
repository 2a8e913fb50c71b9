import { Menu } from '@mantine/core';
import { MARK_ICONS } from '../../../core/layout/index.ts';
import { feelingId, MOMENT_KINDS } from '../../../core/model/index.ts';
import { Glyph } from '../../records/index.ts';
import { useCommands } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import classes from './menus.module.css';
import { LaneItems } from './PlaceItems.tsx';

/** All that can be added to a step. */
export function AddItems({ step }: { step: string }) {
  const { t } = useWording();
  const { session, addCard, addMoment, setFeeling } = useCommands();
  const { journey, feelings, library } = session.snapshot();
  const unfelt = journey.personas.filter((persona) => !feelings.has(feelingId(persona, step)));
  return (
    <>
      <Menu.Label>{t('card.onLane')}</Menu.Label>
      <LaneItems onPick={(lane) => addCard({ lane, step })} />
      <Menu.Divider />
      {MOMENT_KINDS.map((kind) => (
        <Menu.Item
          key={kind}
          leftSection={
            <span className={classes[kind]}>
              <Glyph icon={MARK_ICONS[kind]} size={15} />
            </span>
          }
          onClick={() => addMoment(step, kind)}
        >
          {t(`moment.add.${kind}`)}
        </Menu.Item>
      ))}
      {unfelt.map((persona) => (
        <Menu.Item key={persona} onClick={() => setFeeling(persona, step, 0)}>
          {t('feeling.add', { name: library.personas.get(persona)?.name ?? t('untitled') })}
        </Menu.Item>
      ))}
    </>
  );
}
