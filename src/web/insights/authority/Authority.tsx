import { ShieldCheck } from 'lucide-react';
import { type AuthorityCell, sameSituation } from '../../../core/analysis/index.ts';
import { RecordIcon, useRecordName } from '../../records/index.ts';
import { useComputed, useReport, useSnapshot } from '../../sync/index.ts';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import classes from './authority.module.css';
import { Cell } from './Cell.tsx';
import { DeadEnd } from './DeadEnd.tsx';
import { deadEndsAt, roleColumns, type SituationRow, situationRows } from './matrix.ts';

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Who may decide what, up to which amount, and who is asked beyond it. */
export function Authority() {
  const { t } = useWords();
  const cells = useComputed()?.authority;
  return (
    <Page wide isWaiting={!cells} title={t('section.authority')} what={t('authority.what')}>
      {cells?.length === 0 && (
        <Empty icon={ShieldCheck} title={t('authority.empty')}>
          {t('authority.empty.what')}
        </Empty>
      )}
      {cells && cells.length > 0 && <Matrix cells={cells} />}
    </Page>
  );
}

function Matrix({ cells }: { cells: readonly AuthorityCell[] }) {
  const { t } = useWords();
  const rows = useSnapshot((snapshot) => situationRows(snapshot, cells), sameJson);
  const roles = useSnapshot((snapshot) => roleColumns(snapshot, cells), sameJson);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={t('section.authority')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('consistency.situation')}
            </th>
            {roles.map((role) => (
              <RoleHead key={role} role={role} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.situation} row={row} roles={roles} cells={cells} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RoleHead({ role }: { role: string }) {
  const name = useRecordName('roles', role);
  return (
    <th scope="col">
      <span className={classes.role}>
        <RecordIcon table="roles" id={role} size={15} />
        {name}
      </span>
    </th>
  );
}

interface RowProps {
  row: SituationRow;
  roles: readonly string[];
  cells: readonly AuthorityCell[];
}

function Row({ row, roles, cells }: RowProps) {
  const { t } = useWords();
  const { findings } = useReport();
  const own = cells.filter(({ situation }) => sameSituation(situation, row.situation));
  return (
    <tr>
      <th scope="row" className={classes.situation}>
        <span className={classes.name}>{row.situation || t('authority.everywhere')}</span>
        {deadEndsAt(findings, row.cards).map((finding) => (
          <DeadEnd key={finding.key} finding={finding} />
        ))}
      </th>
      {roles.map((role) => (
        <td key={role}>
          <Cell
            role={role}
            situation={row.situation}
            cards={row.cards}
            authorities={own.find((cell) => cell.role === role)?.authorities ?? []}
          />
        </td>
      ))}
    </tr>
  );
}
