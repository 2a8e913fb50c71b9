import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { HandbooksView } from '../../handbook/index.ts';
import { HANDBOOK_WORDS } from '../../handbook/words.ts';
import { addWords } from '../../kit/index.ts';
import { usePageTitle } from '../page-title.ts';
import { LibraryLink } from '../shell/LibraryLink.tsx';
import { TopBar } from '../shell/TopBar.tsx';

addWords(HANDBOOK_WORDS);

/** All handbooks. `?of=<journey>` asks to make one of a journey. */
export function HandbooksScreen() {
  const { t } = useTranslation('handbook');
  usePageTitle(t('list.title'));
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <TopBar actions={<LibraryLink />} />
      <HandbooksView
        bin={search.get('show') === 'bin'}
        onBin={(bin) => setSearch(bin ? { show: 'bin' } : {})}
        makeOf={search.get('of')}
        onMade={() => setSearch({}, { replace: true })}
      />
    </>
  );
}
