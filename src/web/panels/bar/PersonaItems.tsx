import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seriesColor } from '../../../core/layout/index.ts';
import { Face, useMapColors, useRecordName } from '../../records/index.ts';
import { useSession } from '../../session/index.ts';
import classes from './PersonaFilter.module.css';

import { useCurves } from './use-curves.ts';

/** The filter as items of a menu. */
export function PersonaItems() {
  const { t } = useTranslation('panels');
  const show = useSession((session) => session.showPersonas);
  const { personas, shown } = useCurves();
  if (personas.length < 2) return null;
  const toggle = (id: string) => {
    const next = personas.filter((one) => shown.includes(one) !== (one === id));
    show(next.length === personas.length ? null : next);
  };
  return (
    <>
      <Menu.Label>{t('personas.what')}</Menu.Label>
      {personas.map((id, series) => (
        <PersonaItem
          key={id}
          id={id}
          series={series}
          checked={shown.includes(id)}
          onToggle={() => toggle(id)}
        />
      ))}
      <Menu.Item
        closeMenuOnClick={false}
        disabled={shown.length === personas.length}
        onClick={() => show(null)}
      >
        {t('personas.all')}
      </Menu.Item>
    </>
  );
}

interface ItemProps {
  id: string;
  series: number;
  checked: boolean;
  onToggle: () => void;
}

function PersonaItem({ id, series, checked, onToggle }: ItemProps) {
  const name = useRecordName('personas', id);
  const color = seriesColor(useMapColors(), series);
  return (
    <Menu.CheckboxItem checked={checked} onChange={onToggle}>
      <span className={classes.persona}>
        <span className={classes.line} style={{ background: color }} />
        <Face persona={id} />
        {name}
      </span>
    </Menu.CheckboxItem>
  );
}
