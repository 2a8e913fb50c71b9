import { useSnapshot } from '../../sync/index.ts';
import { linksOf, sameLinks, type Told } from '../links.ts';
import { rowHref } from '../places.ts';
import { useWording } from '../use-wording.ts';
import classes from './rows.module.css';

/** The arrows of a card as sentences, out of it and into it; each leads to the other card. */
export function CardLinks({ id, name }: { id: string; name: string }) {
  const { t } = useWording();
  const links = useSnapshot((snapshot) => linksOf(snapshot, id), sameLinks);
  if (links.length === 0) return null;
  return (
    <ul className={classes.links} aria-label={t('links.label', { name })}>
      {links.map((told) => (
        <LinkSentence key={`${told.link.id}-${told.direction}`} told={told} />
      ))}
    </ul>
  );
}

function LinkSentence({ told: { link, direction, other } }: { told: Told }) {
  const { t, locale } = useWording();
  const name = useSnapshot(({ cards }) => cards.get(other)?.title.trim()) || t('untitled');
  const verb = t(`link.${link.kind}.${direction}`);
  return (
    <li>
      {locale === 'zh-CN' ? `${verb}：` : `${verb}: `}
      <a href={rowHref('cards', other)}>{name}</a>
      {link.label.trim() !== '' && (locale === 'zh-CN' ? `（${link.label}）` : ` (${link.label})`)}
    </li>
  );
}
