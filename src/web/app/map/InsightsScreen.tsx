import { Navigate, useParams } from 'react-router';
import { FIRST_SECTION, InsightsView, isSection } from '../../insights/index.ts';
import { JourneyTitle } from '../../panels/index.ts';
import { JourneyScreen } from './JourneyScreen.tsx';

/** What the journey computes. */
export function InsightsScreen() {
  const { id = '', section } = useParams();
  if (!isSection(section)) {
    return <Navigate to={`/j/${encodeURIComponent(id)}/insights/${FIRST_SECTION}`} replace />;
  }
  return (
    <JourneyScreen title={<JourneyTitle />}>
      <InsightsView section={section} />
    </JourneyScreen>
  );
}
