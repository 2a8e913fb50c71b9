import { Button, Menu } from '@mantine/core';
import { ChartSpline } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seriesColor } from '../../../core/layout/index.ts';
import { useMapColors, useRecordName } from '../../records/index.ts';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { sameList } from '../inspector/same-list.ts';
import classes from './PersonaFilter.module.css';

/** The personas who have a curve, and which of them are drawn: nothing of it is stored, it is this screen's view. */
function useCurves() {
  const shown = useSession((session) => session.personas);
  const personas = useSnapshot((snapshot) => {
    const felt = new Set(snapshot.feelings.list.map(({ persona }) => persona));
    return [...new Set([...snapshot.journey.personas, ...felt])].filter((id) => felt.has(id));
  }, sameList);
  return { personas, shown: personas.filter((id) => shown?.includes(id) ?? true) };
}

/** Chooses whose curves are drawn; on a narrow screen its button has no words, on a phone it is in another menu. */
export function PersonaFilter() {
  const { t } = useTranslation('panels');
  const { personas, shown } = useCurves();
  if (personas.length < 2) return null;
  const some = t('personas.some', { shown: shown.length, all: personas.length });
  return (
    <Menu width={240}>
      <Menu.Target>
        <Button
          className={classes.button}
          variant="subtle"
          color="gray"
          size="compact-sm"
          h={32}
          aria-label={`${t('personas.what')}: ${some}`}
        >
          <ChartSpline size={16} aria-hidden />
          <span className={classes.words}>
            {shown.length === personas.length ? t('personas.label') : some}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonaItems />
      </Menu.Dropdown>
    </Menu>
  );
}

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
        {name}
      </span>
    </Menu.CheckboxItem>
  );
}
