import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../sync/index.ts';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import classes from './MapPage.module.css';

/** One map: the bar above, the canvas under it, the panels at its side. It composes; the features know nothing of one another. */
export function MapPage() {
  const { id = '' } = useParams();
  const journey = useQuery({
    queryKey: ['journey', id],
    queryFn: ({ signal }) => api.journey(id, signal),
  });
  usePageTitle(journey.data?.title);
  return (
    <div className={classes.page}>
      <TopBar compact place={<h1 className={classes.title}>{journey.data?.title}</h1>} />
      <main className={classes.stage}>
        {/* The canvas fills this area; the inspector and the other panels dock at its end. */}
      </main>
    </div>
  );
}
