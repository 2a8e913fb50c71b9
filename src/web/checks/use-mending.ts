import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFinding } from '../../core/analysis/index.ts';
import { useHands } from '../actions/index.ts';
import { useMapSession } from '../sync/index.ts';

export interface Mending {
  /** Does what the finding offers, as one step of undo; false when it could not be done any more. */
  fix(finding: AnyFinding): Promise<boolean>;
}

/** What a hand does about a finding. */
export function useMending(): Mending {
  const { t } = useTranslation('checks');
  const { checks } = useMapSession();
  const { run } = useHands();
  return useMemo(() => {
    const tooLate = () => {
      notifications.show({ id: 'too-late', message: t('fix.late') });
      return false;
    };
    return {
      fix: async ({ key }) => {
        // A fix names places in a text: it holds for the text that was checked, and for no other.
        const report = await checks.upToDate();
        const fix = report?.findings.find((finding) => finding.key === key)?.fix;
        return fix ? run(fix) : tooLate();
      },
    };
  }, [t, checks, run]);
}
