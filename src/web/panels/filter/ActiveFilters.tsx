import { Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { gridOf } from '../../../core/model/index.ts';
import { addWords, IconButton, useFormat } from '../../kit/index.ts';
import { FACETS, type Facet, selectedIds, toggled, useSession } from '../../session/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import classes from './filter.module.css';
import type { Found } from './found.ts';
import { useLitMatches } from './use-matches.ts';
import { useValueName } from './use-value-name.ts';
import { ValueSign } from './ValueSign.tsx';

addWords(LATER_PANEL_WORDS);

/** The chosen values, each to be taken away, and a way from match to match. */
export function ActiveFilters({ onFound }: { onFound: (found: Found) => void }) {
  const { t } = useTranslation('panels');
  const { number } = useFormat();
  const { cards, all } = useLitMatches();
  const filter = useSession((session) => session.filter);
  const lookFor = useSession((session) => session.lookFor);
  const go = useGo(cards);
  const shown = cards.size;
  useEffect(() => onFound({ shown, all }), [onFound, shown, all]);
  return (
    <section className={classes.strip} aria-label={t('filter.active')}>
      <ul className={classes.chips}>
        {FACETS.flatMap((facet) =>
          (filter[facet] ?? []).map((value) => (
            <li key={`${facet}:${value}`}>
              <FilterChip facet={facet} value={value} />
            </li>
          )),
        )}
      </ul>
      <div className={classes.end}>
        <span className={classes.found}>
          {t('filter.some', { count: all, shown: number(shown), all: number(all) })}
        </span>
        <IconButton label={t('filter.previous')} size="sm" disabled={shown === 0} onClick={() => go(-1)}>
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <IconButton label={t('filter.next')} size="sm" disabled={shown === 0} onClick={() => go(1)}>
          <ChevronRight size={16} aria-hidden />
        </IconButton>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            focusButton();
            lookFor({});
          }}
        >
          {t('filter.clear')}
        </Button>
      </div>
    </section>
  );
}

/** Where the keyboard goes when nothing is left in the strip. */
const focusButton = () => document.querySelector<HTMLElement>('[data-filter-button]')?.focus();

/** A chip that goes leaves the keyboard with the next one. */
function focusBeside(chip: HTMLElement): void {
  const item = chip.closest('li');
  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button');
  if (next) next.focus();
  else focusButton();
}

/** Goes to the match before or after the selected card, step by step and down each step. */
function useGo(cards: ReadonlySet<string>): (by: 1 | -1) => void {
  const session = useMapSession();
  const goTo = useSession((state) => state.goTo);
  return (by) => {
    const { steps, lanes, cell } = gridOf(session.snapshot());
    const order = steps
      .flatMap((step) => lanes.flatMap((lane) => cell(lane.id, step.id)))
      .map(({ id }) => id);
    const selected = selectedIds(useSession.getState().selection, 'cards').at(-1);
    const from = selected === undefined ? -1 : order.indexOf(selected);
    const next =
      by === 1
        ? (order.find((id, at) => at > from && cards.has(id)) ?? order.find((id) => cards.has(id)))
        : (order.findLast((id, at) => at < from && cards.has(id)) ?? order.findLast((id) => cards.has(id)));
    if (next !== undefined) goTo({ table: 'cards', id: next });
  };
}

function FilterChip({ facet, value }: { facet: Facet; value: string }) {
  const { t } = useTranslation('panels');
  const filter = useSession((session) => session.filter);
  const lookFor = useSession((session) => session.lookFor);
  const name = useValueName()(facet, value);
  const said = { facet: t(`filter.${facet}`), name };
  return (
    <button
      type="button"
      className={classes.chip}
      aria-label={t('filter.remove', said)}
      onClick={({ currentTarget }) => {
        focusBeside(currentTarget);
        lookFor(toggled(filter, facet, value));
      }}
    >
      <ValueSign facet={facet} value={value} />
      <span className={classes.name}>{t('filter.chip', said)}</span>
      <X size={12} aria-hidden />
    </button>
  );
}
