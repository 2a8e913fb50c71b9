import { ShieldCheck } from 'lucide-react';
import { type AuthorityCell, sameSituation } from '../../../core/analysis/index.ts';
import { samePlain } from '../../../core/base/index.ts';
import { useComputed, useReport, useSnapshot } from '../../sync/index.ts';
import { ToMap } from '../open/ToMap.tsx';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import { SituationHead, SituationTable } from '../situation/SituationTable.tsx';
import { Cell } from './Cell.tsx';
import { DeadEnd } from './DeadEnd.tsx';
import { deadEndsAt, roleColumns, type SituationRow, situationRows } from './matrix.ts';

/** Who may decide what, up to which amount, and who is asked beyond it. */
export function Authority() {
  const { t } = useWords();
  const cells = useComputed()?.authority;
  return (
    <Page wide isWaiting={!cells} title={t('section.authority')} what={t('authority.what')}>
      {cells?.length === 0 && (
        <Empty icon={ShieldCheck} title={t('authority.empty')} action={<ToMap />}>
          {t('authority.empty.what')}
        </Empty>
      )}
      {cells && cells.length > 0 && <Matrix cells={cells} />}
    </Page>
  );
}

function Matrix({ cells }: { cells: readonly AuthorityCell[] }) {
  const { t } = useWords();
  const rows = useSnapshot((snapshot) => situationRows(snapshot, cells), samePlain);
  const roles = useSnapshot((snapshot) => roleColumns(snapshot, cells), samePlain);
  return (
    <SituationTable label={t('section.authority')} table="roles" columns={roles}>
      {rows.map((row) => (
        <Row key={row.situation} row={row} roles={roles} cells={cells} />
      ))}
    </SituationTable>
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
      <SituationHead name={row.situation || t('authority.everywhere')}>
        {deadEndsAt(findings, row.cards).map((finding) => (
          <DeadEnd key={finding.key} finding={finding} />
        ))}
      </SituationHead>
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
