import { Button, Loader } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingPart, PartMissing } from '../../kit/index.ts';
import { useFailure } from '../../sync/index.ts';
import { PagesView } from './PagesView.tsx';
import classes from './pages.module.css';
import type { useDraft } from './use-draft.ts';

interface Props {
  draft: ReturnType<typeof useDraft>;
  follow?: readonly string[] | null;
  tools?: ReactNode;
}

/** The draft's pages, or why there are none. While new ones are made, those before stay. */
export function DraftPages({ draft: { pdf, compiling, error, poke }, follow, tools }: Props) {
  const { t } = useTranslation('handbook');
  const words = useFailure();
  if (!pdf) {
    return (
      <div className={classes.view}>
        <div className={classes.bar}>
          <span className={classes.tools}>{tools}</span>
        </div>
        {error ? (
          <div className={classes.empty} role="alert">
            <p>{t('pages.failed')}</p>
            {error instanceof PartMissing ? (
              <MissingPart />
            ) : (
              <>
                <p>{words(error)}</p>
                <Button variant="default" onClick={poke}>
                  {t('again')}
                </Button>
              </>
            )}
          </div>
        ) : (
          <div className={classes.empty} role="status">
            <span className={classes.blank} aria-hidden />
            {compiling && <p>{t('pages.compiling')}</p>}
          </div>
        )}
      </div>
    );
  }
  return (
    <PagesView
      pdf={pdf}
      follow={follow}
      tools={
        <>
          <span className={classes.compiling} role="status">
            {compiling && (
              <>
                <Loader size={12} aria-hidden />
                {t('pages.compiling')}
              </>
            )}
          </span>
          {tools}
        </>
      }
      notice={
        error ? (
          <p className={classes.failed} role="alert" style={{ margin: 0 }}>
            <CircleAlert size={15} aria-hidden />
            <span>
              {t('pages.old')} {words(error)}
            </span>
          </p>
        ) : null
      }
    />
  );
}
