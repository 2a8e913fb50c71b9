import { useOutletContext } from 'react-router';

/** Who this person is to the server, for the screens of one journey. */
export interface JourneyUser {
  readonly id: string;
  readonly name: string;
}

export const useJourneyUser = (): JourneyUser => useOutletContext<JourneyUser>();
