import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../records/index.ts';
import type { Pick } from '../session/index.ts';
import { useFindingsAbout } from '../sync/index.ts';
import { Findings } from './Findings.tsx';
import { countOpen } from './gravest.ts';

/** The gravest come first, and leave room for the record itself. */
const AT_FIRST = 3;

/** What the checks say about one record; nothing where they say nothing. */
export function RecordFindings({ table, id }: Pick) {
  const { t } = useTranslation('checks');
  const findings = useFindingsAbout(table, id).filter(
    // The editor of a script says beside its lines what the rules on words say.
    ({ rule }) => table !== 'scripts' || !rule.startsWith('LANG-'),
  );
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, AT_FIRST);
  return (
    <Section title={t('section.title')} count={countOpen(findings)}>
      <Findings findings={shown} />
      {shown.length < findings.length && (
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ justifySelf: 'start' }}
          onClick={() => setAll(true)}
        >
          {t('section.all', { count: findings.length })}
        </Button>
      )}
    </Section>
  );
}
