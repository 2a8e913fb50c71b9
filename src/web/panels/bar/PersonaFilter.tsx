import { Button, Menu } from '@mantine/core';
import { ChartSpline } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { later } from '../../kit/index.ts';
import classes from './PersonaFilter.module.css';

import { useCurves } from './use-curves.ts';

const PersonaItems = later(async () => (await import('./PersonaItems.tsx')).PersonaItems);

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
          onPointerEnter={PersonaItems.prepare}
          onFocus={PersonaItems.prepare}
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
