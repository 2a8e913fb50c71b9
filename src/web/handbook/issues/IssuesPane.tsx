import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BookCheck, CircleCheck, FileDiff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HandbookInfo } from '../../../core/protocol/index.ts';
import { BlockingList } from './BlockingList.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { IssueRow } from './IssueRow.tsx';
import classes from './issues.module.css';
import { MissingGlyphs } from './MissingGlyphs.tsx';
import { issuesQuery } from './queries.ts';
import { useStanding } from './use-standing.ts';

interface Props {
  handbook: HandbookInfo;
  readOnly: boolean;
}

/** It is made of journeys, and none of them is left. */
const isWithoutJourneys = ({ journeys }: HandbookInfo): boolean =>
  journeys.length > 0 && journeys.every(({ title }) => title === null);

/** What stands against the next issue, and the issues that there are. */
export function IssuesPane({ handbook, readOnly }: Props) {
  const { t } = useTranslation('handbook');
  const standing = useStanding(handbook.id);
  const { data: issues } = useQuery(issuesQuery(handbook.id));
  const [issuing, setIssuing] = useState(false);
  const next = (handbook.issue?.n ?? 0) + 1;
  const newest = issues?.[0];
  return (
    <div className={classes.issues}>
      <section className={classes.next} aria-labelledby="next-issue">
        <header className={classes.nextHead}>
          <h2 id="next-issue" className={classes.subtitle}>
            {t('issue.next', { n: next })}
          </h2>
          {newest && (
            <Button
              component={Link}
              to={`/handbooks/${encodeURIComponent(handbook.id)}/compare?from=${newest.n}&to=draft`}
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<FileDiff size={14} aria-hidden />}
            >
              {t('issue.compareDraft', { n: newest.n })}
            </Button>
          )}
          {!readOnly && (
            <Button
              size="xs"
              leftSection={<BookCheck size={15} aria-hidden />}
              onClick={() => setIssuing(true)}
            >
              {t('issue.make')}
            </Button>
          )}
        </header>
        {!standing.known ? (
          <Skeleton height={22} mt={8} />
        ) : isWithoutJourneys(handbook) ? (
          <p className={classes.stands}>{t('blocking.journeysGone')}</p>
        ) : standing.blocking.length === 0 ? (
          <p className={classes.ready}>
            <CircleCheck size={15} aria-hidden />
            {t('blocking.none')}
          </p>
        ) : (
          <>
            <p className={classes.stands}>{t('blocking.some', { count: standing.blocking.length })}</p>
            <BlockingList findings={standing.blocking} handbook={handbook} />
          </>
        )}
        <MissingGlyphs handbook={handbook.id} />
      </section>
      <section aria-labelledby="all-issues">
        <h2 id="all-issues" className={classes.subtitle}>
          {t('issue.all')}
        </h2>
        {!issues ? (
          <Skeleton height={72} mt={10} />
        ) : issues.length === 0 ? (
          <p className={classes.none}>{t('issue.none')}</p>
        ) : (
          <ol className={classes.rows}>
            {issues.map((issue) => (
              <IssueRow key={issue.n} handbook={handbook} issue={issue} />
            ))}
          </ol>
        )}
      </section>
      {issuing && <IssueDialog handbook={handbook} n={next} onClose={() => setIssuing(false)} />}
    </div>
  );
}
