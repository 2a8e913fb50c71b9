import { Button } from '@mantine/core';
import { BookOpenText, LibraryBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './TopBar.module.css';

const PAGES = {
  handbooks: { to: '/handbooks', icon: BookOpenText },
  library: { to: '/library', icon: LibraryBig },
} as const;

/** To another page of the workspace: all handbooks, or its library. */
export function PageLink({ to: page }: { to: keyof typeof PAGES }) {
  const { t } = useTranslation('app');
  const { to, icon: Icon } = PAGES[page];
  const name = t(`bar.${page}`);
  return (
    <Button component={Link} to={to} size="xs" variant="subtle" color="gray" aria-label={name}>
      <Icon size={15} aria-hidden />
      <span className={classes.language}>{name}</span>
    </Button>
  );
}
