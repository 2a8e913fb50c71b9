import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { HandbooksView } from '../../handbook/index.ts';
import { HANDBOOK_WORDS } from '../../handbook/words.ts';
import { addWords } from '../../kit/index.ts';
import { MapRefused } from '../map/refused.ts';
import { usePageTitle } from '../page-title.ts';
import { useMayIn } from '../people/use-may.ts';
import { sessionQuery } from '../session.ts';
import { PageLink } from '../shell/PageLink.tsx';
import { TopBar } from '../shell/TopBar.tsx';

addWords(HANDBOOK_WORDS);

/** All handbooks. `?of=<journey>` asks to make one of a journey. */
export function HandbooksScreen() {
  const { t } = useTranslation('handbook');
  usePageTitle(t('list.title'));
  const [search, setSearch] = useSearchParams();
  const may = useMayIn();
  const { data: session } = useQuery(sessionQuery);
  if (session && !may('read')) return <MapRefused reason="not-a-member" />;
  return (
    <>
      <TopBar actions={<PageLink to="library" />} />
      <HandbooksView
        bin={search.get('show') === 'bin'}
        onBin={(bin) => setSearch(bin ? { show: 'bin' } : {})}
        mayMake={may('edit')}
        makeOf={search.get('of')}
        onMade={() => setSearch({}, { replace: true })}
      />
    </>
  );
}
