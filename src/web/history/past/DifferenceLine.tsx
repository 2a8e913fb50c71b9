import { useTranslation } from 'react-i18next';
import { diffWords, type WordPiece } from '../../../core/base/index.ts';
import type { Difference } from '../../../core/compare/index.ts';
import classes from './past.module.css';
import { isText, sayValue } from './say-value.ts';
import { fieldLabel, placeWords } from './sentences.ts';
import { useSaying } from './use-saying.ts';

/** One difference of a record: a field's two values, a text word by word, or where it stood. */
export function DifferenceLine({ difference }: { difference: Difference }) {
  const { t } = useTranslation('history');
  const context = useSaying();
  if (difference.kind === 'moved') {
    const { from, to } = placeWords(difference, context);
    return (
      <p className={classes.line}>
        {from === to ? t('compare.order') : <Change label={t('compare.place')} before={from} after={to} />}
      </p>
    );
  }
  if (difference.kind !== 'changed') return null;
  const { table, field, before, after } = difference;
  const label = fieldLabel(difference, context);
  const [was, is] = [before, after].map((value) => sayValue(table, field, value, context));
  const pieces = was && is ? readable(was, is) : null;
  return (
    <p className={classes.line}>
      {isText(table, field) && pieces ? (
        <Words label={label} pieces={pieces} />
      ) : (
        <Change label={label} before={was ?? ''} after={is ?? ''} />
      )}
    </p>
  );
}

function Change({ label, before, after }: { label: string; before: string; after: string }) {
  const { t } = useTranslation('history');
  return (
    <>
      <span className={classes.label}>{label}</span> {before ? <del>{before}</del> : t('compare.nothing')}{' '}
      <span aria-hidden>→</span> {after ? <ins>{after}</ins> : t('compare.nothing')}
    </>
  );
}

/** Word by word, where enough of the text has stayed that this is easier to read than one text after the other. */
function readable(before: string, after: string): readonly WordPiece[] | null {
  const pieces = diffWords(before, after);
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  return kept * 2 >= Math.min(before.length, after.length) ? pieces : null;
}

function Words({ label, pieces }: { label: string; pieces: readonly WordPiece[] }) {
  return (
    <>
      <span className={classes.label}>{label}</span>{' '}
      {pieces.map(({ kind, text }, at) => {
        // The pieces are one text: they come and go together.
        const key = `${at}`;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </>
  );
}
