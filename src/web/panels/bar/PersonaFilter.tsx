import { Button, Menu } from '@mantine/core';
import { ChartSpline, Check } from 'lucide-react';
import { seriesColor } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { sameList } from '../inspector/same-list.ts';
import { useRecordName } from '../record/name.ts';
import { useMapColors } from '../record/use-map-colors.ts';
import { useWording } from '../record/wording.ts';
import classes from './PersonaFilter.module.css';

/** Whose curves are drawn: nothing of it is stored, it is this screen's view. */
export function PersonaFilter() {
  const { t } = useWording();
  const shown = useSession((session) => session.personas);
  const show = useSession((session) => session.showPersonas);
  const personas = useSnapshot((snapshot) => {
    const felt = new Set(snapshot.feelings.list.map(({ persona }) => persona));
    return [...new Set([...snapshot.journey.personas, ...felt])].filter((id) => felt.has(id));
  }, sameList);
  if (personas.length < 2) return null;
  const isShown = (id: string) => shown === null || shown.includes(id);
  const count = personas.filter(isShown).length;
  const toggle = (id: string) => {
    const next = personas.filter((one) => (one === id ? !isShown(one) : isShown(one)));
    show(next.length === personas.length ? null : next);
  };
  return (
    <Menu closeOnItemClick={false} width={240}>
      <Menu.Target>
        <Button
          className={classes.button}
          variant="subtle"
          color="gray"
          size="compact-sm"
          h={32}
          leftSection={<ChartSpline size={16} aria-hidden />}
          aria-label={`${t('personas.what')}: ${t('personas.some', { shown: count, all: personas.length })}`}
        >
          {count === personas.length
            ? t('personas.label')
            : t('personas.some', { shown: count, all: personas.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('personas.what')}</Menu.Label>
        {personas.map((id, series) => (
          <PersonaItem key={id} id={id} series={series} checked={isShown(id)} onToggle={() => toggle(id)} />
        ))}
        <Menu.Divider />
        <Menu.Item disabled={shown === null} onClick={() => show(null)}>
          {t('personas.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={checked}
      leftSection={<span className={classes.line} style={{ background: color }} />}
      rightSection={checked ? <Check size={14} aria-hidden /> : null}
      onClick={onToggle}
    >
      {name}
    </Menu.Item>
  );
}
