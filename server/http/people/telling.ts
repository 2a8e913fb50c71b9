import type { Happening } from '../../../src/core/protocol/index.ts';
import { NOBODY_KNOWN, type Note } from '../../records/index.ts';
import type { Context } from '../context.ts';

type Somebody = { readonly id: string; readonly name: string };

export interface Telling {
  /** Something that concerns one person, told in each of the workspaces that they are of. */
  tell(happening: Happening, whom: Somebody, by?: Somebody): Promise<void>;
  /** A sign-in that was refused, for an address that may be somebody's. */
  refused(email: string, whom: Somebody | null): Promise<void>;
}

/** What people do about their accounts, for the audit log. */
export function createTelling({ policy, records, house }: Context): Telling {
  const placesOf = async ({ id, name }: Somebody) =>
    policy.workspaces({ id, name, role: '', kind: 'person' });
  return {
    tell: async (happening, whom, by = whom) => {
      const places = await placesOf(whom);
      const notes = places.map(
        (workspace): Note => ({
          ...happening,
          workspace: workspace.id,
          who: { kind: 'person', id: by.id, name: by.name },
          subject: { kind: 'person', id: whom.id, name: whom.name },
        }),
      );
      await records.note(...notes);
    },
    refused: async (email, whom) => {
      const places = whom ? await placesOf(whom) : [];
      const ids = places.length > 0 ? places.map(({ id }) => id) : [house.workspace];
      await records.note(
        ...ids.map(
          (workspace): Note => ({
            kind: 'session.refused',
            facts: {},
            workspace,
            who: NOBODY_KNOWN,
            subject: { kind: 'person', id: whom?.id ?? '', name: email },
          }),
        ),
      );
    },
  };
}
