import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addWords } from '../../kit/index.ts';
import { RestoreButton, useFate } from '../../panels/index.ts';
import type { Refusal } from '../../sync/index.ts';
import { errorSentence } from '../error-words.ts';
import { ErrorScreen } from '../errors/ErrorScreen.tsx';
import { usePageTitle } from '../page-title.ts';
import { REFUSED_WORDS } from './refused/words.ts';

addWords(REFUSED_WORDS);

const WORDS = {
  'bad-message': ['page.refused.message.title', 'page.refused.message.what'],
  'not-signed-in': ['page.refused.session.title', 'page.refused.session.what'],
  'no-right': ['page.refused.right.title', 'page.refused.right.what'],
  'no-such-document': ['page.refused.gone.title', 'page.refused.gone.what'],
  binned: ['page.refused.binned.title', 'page.refused.binned.what'],
  'other-epoch': ['page.refused.epoch.title', 'page.refused.epoch.what'],
  'too-large': ['page.refused.other.title', 'page.refused.large.what'],
  'too-many': ['page.refused.other.title', 'page.refused.many.what'],
} as const satisfies Readonly<Record<Refusal | 'binned', readonly [string, string]>>;

const isWorded = (reason: unknown): reason is keyof typeof WORDS =>
  typeof reason === 'string' && reason in WORDS;

interface Props {
  reason: unknown;
  /** Whose connection was refused, where there is one to be tried again. */
  journey?: string;
}

/** Why there is no map to show: the server's refusal of the document, or the error of a request. */
export function MapRefused({ reason, journey }: Props) {
  const { t } = useTranslation('refused');
  const { t: tApp } = useTranslation('app');
  const isAsked = journey !== undefined && reason === 'no-such-document';
  const isBinned = useFate(journey ?? '', isAsked) === 'binned';
  const why = isBinned ? 'binned' : reason;
  const [title, what] = isWorded(why)
    ? [t(WORDS[why][0]), t(WORDS[why][1])]
    : [t('page.refused.other.title'), errorSentence(reason, tApp)];
  usePageTitle(title);
  const again = reason !== 'no-such-document' && reason !== 'no-right';
  return (
    <ErrorScreen
      title={title}
      actions={
        <>
          {isBinned && journey !== undefined && <RestoreButton journey={journey} size="sm" />}
          {again && <Button onClick={() => window.location.reload()}>{tApp('error.reload')}</Button>}
          <Button component={Link} to="/" variant={again || isBinned ? 'default' : 'filled'}>
            {tApp('error.home')}
          </Button>
        </>
      }
    >
      <p>{what}</p>
    </ErrorScreen>
  );
}

/** The journey could be opened, the library that it stands on not: which of the two, and why. */
export function LibraryRefused({ reason }: { reason: Refusal }) {
  const { t } = useTranslation('panels');
  const { t: tApp } = useTranslation('app');
  const title = t(`state.library.${reason}`);
  usePageTitle(title);
  return (
    <ErrorScreen
      title={title}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{tApp('error.reload')}</Button>
          <Button component={Link} to="/" variant="default">
            {tApp('error.home')}
          </Button>
        </>
      }
    >
      <p>{t(`state.${reason}.do`)}</p>
    </ErrorScreen>
  );
}
