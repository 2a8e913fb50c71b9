import { useTranslation } from 'react-i18next';

/** The name of somebody, who may be a guest: whoever has typed it in need not be who is called so here. */
export function useGuestName(): (name: string, isGuest: boolean) => string {
  const { t } = useTranslation('kit');
  return (name, isGuest) => (isGuest ? t('guest', { name }) : name);
}
