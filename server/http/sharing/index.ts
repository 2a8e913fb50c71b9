/** Who may enter: members, invitations, people of a journey, links. The services behind their routes. */
export { type HeldInvitation, Invitations } from './invitations.ts';
export { changeJourneyPerson, listJourneyPeople, resetJourneyPerson } from './journey-people.ts';
export { LinkWatch } from './link-watch.ts';
export { Links } from './links.ts';
export { changeMember, listMembers, removeMember } from './members.ts';
export { qrSvg } from './qr.ts';
export { createSharing, type Sharing } from './sharing.ts';
