import { useTranslation } from 'react-i18next';
import classes from './controls.module.css';
import { findLinks } from './find-links.ts';

/** The addresses of a text, to be followed: the text itself is a field and shows none. */
export function TextLinks({ text }: { text: string }) {
  const { t } = useTranslation('records');
  const links = findLinks(text);
  if (links.length === 0) return null;
  return (
    <ul className={classes.links} aria-label={t('field.openLinks')}>
      {links.map((address) => (
        <li key={address}>
          <a href={address} target="_blank" rel="noopener noreferrer">
            {address.replace(/^(https?:\/\/|mailto:)/i, '')}
          </a>
        </li>
      ))}
    </ul>
  );
}
