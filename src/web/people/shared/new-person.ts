import { acceptInvitationSchema } from '../../../core/protocol/index.ts';

/** Name, e-mail and password of an account that is being made. */
export const newPersonSchema = acceptInvitationSchema.required();
