import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../kit/index.ts';
import classes from './JourneyOrder.module.css';
import { journeysQuery } from './queries.ts';

interface Props {
  /** The chosen journeys' ids, in their order. */
  value: readonly string[];
  onChange: (journeys: readonly string[]) => void;
  /** Titles known already, for journeys that aren't in the list of all. */
  titles?: ReadonlyMap<string, string | null>;
  readOnly?: boolean;
}

const MOST = 50;

const moved = (list: readonly string[], at: number, to: number): readonly string[] => {
  const [one] = list.slice(at, at + 1);
  if (one === undefined) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, one);
};

/** Which journeys, and which comes first. */
export function JourneyOrder({ value, onChange, titles, readOnly = false }: Props) {
  const { t } = useTranslation('handbook');
  const { data = [] } = useQuery(journeysQuery);
  const list = useRef<HTMLOListElement>(null);
  const titleOf = (id: string) =>
    data.find((journey) => journey.id === id)?.title ?? titles?.get(id) ?? t('journeys.gone');

  /** The button that was pressed goes along with its journey: the focus too. */
  const move = (at: number, to: number) => {
    onChange(moved(value, at, to));
    const last = to === 0 || to === value.length - 1;
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll('button');
      const same = to < at ? 0 : 1;
      buttons?.[last ? 1 - same : same]?.focus();
    });
  };

  return (
    <div className={classes.order}>
      {value.length > 0 && (
        <ol ref={list} className={classes.list}>
          {value.map((id, at) => (
            <li key={id} className={classes.item}>
              <span className={classes.place}>{at + 1}</span>
              <span className={classes.name}>{titleOf(id)}</span>
              {!readOnly && (
                <span className={classes.tools}>
                  <IconButton
                    size={26}
                    label={t('journeys.up', { title: titleOf(id) })}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </IconButton>
                  <IconButton
                    size={26}
                    label={t('journeys.down', { title: titleOf(id) })}
                    disabled={at === value.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </IconButton>
                  <IconButton
                    size={26}
                    label={t('journeys.remove', { title: titleOf(id) })}
                    onClick={() => onChange(value.filter((other) => other !== id))}
                  >
                    <X size={14} aria-hidden />
                  </IconButton>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!readOnly && value.length < MOST && (
        <Select
          size="sm"
          aria-label={t('journeys.add')}
          placeholder={t('journeys.add')}
          leftSection={<Plus size={15} aria-hidden />}
          searchable
          value={null}
          onChange={(id) => id && onChange([...value, id])}
          data={data
            .filter(({ id }) => !value.includes(id))
            .map(({ id, title }) => ({ value: id, label: title }))}
          nothingFoundMessage={t('journeys.none')}
          maxDropdownHeight={280}
        />
      )}
    </div>
  );
}
