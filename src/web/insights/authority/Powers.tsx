import { Menu } from '@mantine/core';
import { type Authority, POWERS } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';
import { useReadOnly, useRecordName } from '../../records/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './authority.module.css';

/** What may be done, in words; a menu gives and takes powers. */
export function Powers({ authority: { id, may, role } }: { authority: Authority }) {
  const { t, records, list } = useWords();
  const { run } = useHands();
  const readOnly = useReadOnly();
  const name = useRecordName('roles', role);
  const said = may.length === 0 ? t('authority.nothing') : list(may.map((one) => records.t(`power.${one}`)));
  if (readOnly) return <span className={classes.powers}>{said}</span>;
  const toggle = (power: (typeof POWERS)[number]) => {
    const next = may.includes(power) ? may.filter((one) => one !== power) : [...may, power];
    const inOrder = POWERS.filter((one) => next.includes(one));
    run({ type: 'records.set', targets: [{ table: 'authorities', id }], patch: { may: inOrder } });
  };
  return (
    <Menu width={200} closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={classes.powers}
          aria-label={t('authority.powers', { role: name, powers: said })}
        >
          {said}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {POWERS.map((power) => (
          <Menu.CheckboxItem key={power} checked={may.includes(power)} onChange={() => toggle(power)}>
            {records.t(`power.${power}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
