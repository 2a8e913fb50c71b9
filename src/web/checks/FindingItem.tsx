import { Button, VisuallyHidden } from '@mantine/core';
import { HelpCircle, Route, ShieldCheck, Undo2, Wrench } from 'lucide-react';
import { memo, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFinding } from '../../core/analysis/index.ts';
import { useReadOnly } from '../records/index.ts';
import { useSession } from '../session/index.ts';
import { useWaiving, WaiveForm } from '../waivers/index.ts';
import { Explanation } from './Explanation.tsx';
import classes from './FindingItem.module.css';
import { SeveritySign } from './SeveritySign.tsx';
import { useGoTo } from './use-go-to.ts';
import { useMending } from './use-mending.ts';
import { useMessages } from './use-messages.ts';
import { WaivedBy } from './WaivedBy.tsx';

interface Props {
  finding: AnyFinding;
  /** Whether Tab stops at it: in a list that the arrows walk, only one does. */
  tabbable?: boolean;
}

/** A finding as a sentence, with what can be done about it. */
export const FindingItem = memo(function FindingItem({ finding, tabbable = true }: Props) {
  const { t } = useTranslation('checks');
  const { t: tWaive } = useTranslation('waivers');
  const [open, setOpen] = useState<'why' | 'waive' | null>(null);
  const sentence = useMessages()(finding);
  const goTo = useGoTo();
  const readOnly = useReadOnly();
  const { fix } = useMending();
  const { unwaive } = useWaiving();
  const { severity, waived } = finding;
  const tabIndex = tabbable ? undefined : -1;
  const toggle = (what: 'why' | 'waive') => setOpen(open === what ? null : what);
  const act = { tabIndex, className: classes.act };
  return (
    <li className={classes.item} data-finding={finding.key} data-rule={finding.rule}>
      <button
        type="button"
        className={classes.main}
        data-walk
        tabIndex={tabIndex}
        onClick={() => goTo(finding)}
      >
        <SeveritySign severity={severity} />
        <span className={classes.sentence}>
          <VisuallyHidden>{t(`severity.${severity}`)}: </VisuallyHidden>
          {sentence}
        </span>
      </button>
      {waived && <WaivedBy waived={waived} />}
      <div className={classes.acts}>
        {finding.rule === 'SLA-2' && <ShowPath finding={finding} {...act} />}
        {!readOnly && finding.fix && !waived && (
          <Act {...act} accent icon={<Wrench size={13} aria-hidden />} onClick={() => void fix(finding)}>
            {t('fix')}
          </Act>
        )}
        {!readOnly && !waived && (
          <Act
            {...act}
            icon={<ShieldCheck size={13} aria-hidden />}
            expanded={open === 'waive'}
            onClick={() => toggle('waive')}
          >
            {tWaive('waive')}
          </Act>
        )}
        {!readOnly && waived && (
          <Act {...act} icon={<Undo2 size={13} aria-hidden />} onClick={() => unwaive(finding)}>
            {tWaive('unwaive')}
          </Act>
        )}
        <Act
          {...act}
          icon={<HelpCircle size={13} aria-hidden />}
          expanded={open === 'why'}
          onClick={() => toggle('why')}
        >
          {t('why')}
        </Act>
      </div>
      {open === 'why' && <Explanation rule={finding.rule} />}
      {open === 'waive' && !waived && (
        <Suspense>
          <WaiveForm className={classes.form} finding={finding} onDone={() => setOpen(null)} />
        </Suspense>
      )}
    </li>
  );
});

interface ActProps {
  icon: ReactNode;
  accent?: boolean;
  expanded?: boolean;
  tabIndex: number | undefined;
  className: string | undefined;
  onClick: () => void;
  children: ReactNode;
}

function Act({ icon, accent = false, expanded, children, ...button }: ActProps) {
  return (
    <Button
      size="compact-xs"
      variant={accent ? 'light' : 'subtle'}
      color={accent ? undefined : 'gray'}
      leftSection={icon}
      aria-expanded={expanded}
      {...button}
    >
      {children}
    </Button>
  );
}

function ShowPath({
  finding,
  ...button
}: { finding: AnyFinding } & Pick<ActProps, 'tabIndex' | 'className'>) {
  const { t } = useTranslation('checks');
  const follow = useSession((session) => session.follow);
  const [card, sla] = finding.where;
  if (!sla) return null;
  return (
    <Act
      {...button}
      accent
      icon={<Route size={13} aria-hidden />}
      onClick={() => follow({ card: card.id, sla: sla.id })}
    >
      {t('path')}
    </Act>
  );
}
