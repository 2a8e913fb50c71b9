import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Locale } from '../../../core/model/index.ts';
import { api } from '../../sync/index.ts';
import { notifyError } from '../notify.ts';
import { journeysKey } from './use-journeys.ts';

type From = { readonly template: string } | { readonly locale: Locale };

/** Makes a journey and opens it. `variables` tells which one is being made. */
export function useCreateJourney() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (from: From) => api.create(from),
    onSuccess: (journey) => {
      void client.invalidateQueries({ queryKey: journeysKey() });
      return navigate(`/j/${journey.id}`);
    },
    onError: (error) => notifyError(error, t),
  });
}
