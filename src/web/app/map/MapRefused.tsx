import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Refusal } from '../../sync/index.ts';
import { errorSentence } from '../error-words.ts';
import { ErrorScreen } from '../errors/ErrorScreen.tsx';
import { usePageTitle } from '../page-title.ts';

const WORDS = {
  'bad-message': ['page.refused.message.title', 'page.refused.message.what'],
  'not-signed-in': ['page.refused.session.title', 'page.refused.session.what'],
  'no-right': ['page.refused.right.title', 'page.refused.right.what'],
  'no-such-document': ['page.refused.gone.title', 'page.refused.gone.what'],
  'other-epoch': ['page.refused.epoch.title', 'page.refused.epoch.what'],
} as const;

const isRefusal = (reason: unknown): reason is Refusal => typeof reason === 'string' && reason in WORDS;

/** Why there is no map to show: the server's refusal of the document, or the error of a request. */
export function MapRefused({ reason }: { reason: unknown }) {
  const { t } = useTranslation('canvas');
  const { t: tApp } = useTranslation('app');
  const [title, what] = isRefusal(reason)
    ? [t(WORDS[reason][0]), t(WORDS[reason][1])]
    : [t('page.refused.other.title'), errorSentence(reason, tApp)];
  usePageTitle(title);
  const again = reason !== 'no-such-document' && reason !== 'no-right';
  return (
    <ErrorScreen
      title={title}
      actions={
        <>
          {again && <Button onClick={() => window.location.reload()}>{tApp('error.reload')}</Button>}
          <Button component={Link} to="/" variant={again ? 'default' : 'filled'}>
            {tApp('error.home')}
          </Button>
        </>
      }
    >
      <p>{what}</p>
    </ErrorScreen>
  );
}
