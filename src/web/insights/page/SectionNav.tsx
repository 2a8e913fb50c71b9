import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { sideways, useCurrentInStrip } from '../../kit/index.ts';
import { GROUPS } from '../sections.ts';
import classes from './SectionNav.module.css';

/** The sections, beside the one that is open; on a narrow screen in a row above it. */
export function SectionNav() {
  const { t } = useTranslation('insights');
  const { id = '', section: current } = useParams();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => sideways(nav.current), []);
  useCurrentInStrip(nav, current ?? '');
  return (
    <nav ref={nav} className={classes.nav} aria-label={t('sections')}>
      {GROUPS.map((group) => (
        <div key={group.id} className={classes.group}>
          <p id={`insights-${group.id}`} className={classes.heading}>
            {t(`group.${group.id}`)}
          </p>
          <ul className={classes.list} aria-labelledby={`insights-${group.id}`}>
            {group.sections.map(({ id: section, icon: Icon }) => (
              <li key={section}>
                <NavLink
                  to={`/j/${encodeURIComponent(id)}/insights/${section}`}
                  className={classes.link}
                  replace
                >
                  <Icon size={16} aria-hidden className={classes.icon} />
                  {t(`section.${section}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
