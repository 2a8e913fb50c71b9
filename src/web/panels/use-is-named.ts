import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../core/protocol/index.ts';

/** Whether people are told apart by name: on one's own machine everybody is that machine. */
export const useIsNamed = (): boolean =>
  useQueryClient().getQueryData<Session>(['session'])?.mode === 'accounts';
