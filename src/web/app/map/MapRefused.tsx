import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addWords, signInAddress } from '../../kit/index.ts';
import { RestoreButton, useFate, useMayRestore } from '../../panels/index.ts';
import { LATER_PANEL_WORDS } from '../../panels/words.ts';
import { ApiError, type ApiErrorCode, type Refusal } from '../../sync/index.ts';
import { errorSentence } from '../error-words.ts';
import { ErrorScreen } from '../errors/ErrorScreen.tsx';
import { usePageTitle } from '../page-title.ts';
import { sessionQuery } from '../session.ts';
import { REFUSED_WORDS } from './refused/words.ts';

addWords(REFUSED_WORDS);
addWords(LATER_PANEL_WORDS);

const WORDS = {
  'bad-message': ['page.refused.message.title', 'page.refused.message.what'],
  'not-signed-in': ['page.refused.session.title', 'page.refused.session.what'],
  'no-right': ['page.refused.right.title', 'page.refused.right.what'],
  'no-such-document': ['page.refused.gone.title', 'page.refused.gone.what'],
  'not-a-member': ['page.refused.member.title', 'page.refused.member.what'],
  binned: ['page.refused.binned.title', 'page.refused.binned.what'],
  'other-epoch': ['page.refused.epoch.title', 'page.refused.epoch.what'],
  'too-large': ['page.refused.other.title', 'page.refused.large.what'],
  'too-many': ['page.refused.other.title', 'page.refused.many.what'],
} as const satisfies Readonly<Record<Refusal | 'binned' | 'not-a-member', readonly [string, string]>>;

/** A request may say the same as the socket. */
const SAME: Readonly<Partial<Record<ApiErrorCode, Refusal>>> = {
  'journey.unknown': 'no-such-document',
  'right.missing': 'no-right',
  'session.missing': 'not-signed-in',
};

/** Asking again would change nothing. */
const FINAL: ReadonlySet<unknown> = new Set(['no-such-document', 'no-right', 'not-a-member']);

const isWorded = (reason: unknown): reason is keyof typeof WORDS =>
  typeof reason === 'string' && reason in WORDS;

interface Props {
  reason: unknown;
  /** Whose connection was refused, where there is one to be tried again. */
  journey?: string;
  /** It is not a journey that was to be shown. */
  of?: 'library';
}

/** Why there is no map to show: the server's refusal of the document, or the error of a request. */
export function MapRefused({ reason: given, journey, of }: Props) {
  const reason = (given instanceof ApiError && SAME[given.code]) || given;
  const { t } = useTranslation('refused');
  const { t: tApp } = useTranslation('app');
  const isAsked = journey !== undefined && reason === 'no-such-document';
  const isBinned = useFate(journey ?? '', isAsked) === 'binned';
  const mayRestore = useMayRestore(journey ?? '');
  const why = isBinned ? 'binned' : reason;
  // Where people sign in, what is not theirs to see isn't there either: it may be the wrong account.
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const isAccount = session?.mode === 'accounts' && why === 'no-such-document';
  const [title, what] = isWorded(why)
    ? [
        t(WORDS[why][0]),
        isAccount ? t('page.refused.gone.named', { name: session.user.name }) : t(WORDS[why][1]),
      ]
    : [t(of ? `page.refused.other.${of}` : 'page.refused.other.title'), errorSentence(reason, tApp)];
  usePageTitle(title);
  const again = !FINAL.has(reason);
  return (
    <ErrorScreen
      title={title}
      actions={
        <>
          {isBinned && journey !== undefined && <RestoreButton journey={journey} size="sm" />}
          {reason === 'not-signed-in' ? (
            <Button component="a" href={signInAddress()}>
              {t('page.refused.session.signIn')}
            </Button>
          ) : (
            again && <Button onClick={() => window.location.reload()}>{tApp('error.reload')}</Button>
          )}
          <Button component={Link} to="/" variant={again || isBinned ? 'default' : 'filled'}>
            {tApp('error.home')}
          </Button>
        </>
      }
    >
      <p>{isBinned && !mayRestore ? t('page.refused.binned.wait') : what}</p>
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
