import { VisuallyHidden } from '@mantine/core';
import { Check } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addWords, useFormat } from '../../kit/index.ts';
import { FACETS, type Facet, toggled, useSession } from '../../session/index.ts';
import { useReport, useSnapshot } from '../../sync/index.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import classes from './filter.module.css';
import { type Choice, choicesOf } from './matching.ts';
import { useValueName } from './use-value-name.ts';
import { ValueSign } from './ValueSign.tsx';

addWords(LATER_PANEL_WORDS);

/** All values that occur in the journey, facet by facet, each with how many cards it would leave. */
export function FilterChoices() {
  const { t } = useTranslation('panels');
  const snapshot = useSnapshot((all) => all);
  const { located } = useReport();
  const filter = useSession((session) => session.filter);
  const choices = useMemo(() => choicesOf(snapshot, filter, located), [snapshot, filter, located]);
  const there = FACETS.filter((facet) => choices[facet].length > 0);
  return (
    <div className={classes.choices}>
      {there.length === 0 ? (
        <p className={classes.none}>{t('filter.none')}</p>
      ) : (
        <>
          <p className={classes.title}>{t('filter.title')}</p>
          {there.map((facet) => (
            <FacetChoices key={facet} facet={facet} choices={choices[facet]} />
          ))}
        </>
      )}
    </div>
  );
}

function FacetChoices({ facet, choices }: { facet: Facet; choices: readonly Choice[] }) {
  const { t } = useTranslation('panels');
  const { number } = useFormat();
  const nameOf = useValueName();
  const filter = useSession((session) => session.filter);
  const lookFor = useSession((session) => session.lookFor);
  const label = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a grid
    <div className={classes.facet} role="group" aria-labelledby={label}>
      <div id={label} className={classes.facetName}>
        {t(`filter.${facet}`)}
      </div>
      <div className={classes.values}>
        {choices.map(({ value, count }) => {
          const name = nameOf(facet, value);
          const chosen = filter[facet]?.includes(value) ?? false;
          return (
            <button
              key={value}
              type="button"
              className={classes.value}
              aria-pressed={chosen}
              data-empty={count === 0 || undefined}
              onClick={() => lookFor(toggled(filter, facet, value))}
            >
              {chosen ? <Check size={13} aria-hidden /> : <ValueSign facet={facet} value={value} />}
              <span className={classes.name}>{name}</span>
              <span className={classes.amount} aria-hidden>
                {number(count)}
              </span>
              <VisuallyHidden>{t('filter.cards', { count, amount: number(count) })}</VisuallyHidden>
            </button>
          );
        })}
      </div>
    </div>
  );
}
