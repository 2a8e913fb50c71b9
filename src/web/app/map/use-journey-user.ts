import { useOutletContext } from 'react-router';
import type { Session } from '../../../core/protocol/index.ts';

/** Who this person is to the server, for the screens of one journey. */
export type JourneyUser = Session['user'] & {
  /** On this journey. */
  readonly role: string;
  /** Lets others in. */
  readonly mayShare: boolean;
  /** Reads who did what. */
  readonly audits: boolean;
  /** Is of its workspace, whose handbooks tell of it. */
  readonly seesHandbooks: boolean;
  /** Makes journeys and handbooks there. */
  readonly makes: boolean;
  /** The journey's. */
  readonly workspace: string;
};

export const useJourneyUser = (): JourneyUser => useOutletContext<JourneyUser>();
