import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';

export function HomePage() {
  usePageTitle();
  return <TopBar />;
}
