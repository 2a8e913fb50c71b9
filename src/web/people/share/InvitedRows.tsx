import { useInvitations } from '../shared/use-invitations.ts';
import { InvitedRow } from './InvitedRow.tsx';

/** Who was asked into the workspace and has not come yet. */
export function InvitedRows({ workspace }: { workspace: string }) {
  const { list, withdraw, mail, canMail } = useInvitations(workspace);
  return list.map((invitation) => (
    <InvitedRow
      key={invitation.id}
      invitation={invitation}
      onWithdraw={() => withdraw.mutate(invitation)}
      onMail={canMail(invitation) ? () => mail.mutate(invitation) : undefined}
    />
  ));
}
