import { useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { type Deed, useOffer } from '../../commands/index.ts';
import { FileCommands, useJourneyCommands } from '../../panels/index.ts';

interface Props {
  /** Not given where that isn't this person's to do. */
  onMakeHandbook: (() => void) | undefined;
}

/** What can be done with the open journey on each of its screens, and the way from one to another. */
export function JourneyCommands({ onMakeHandbook }: Props) {
  useJourneyCommands();
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useOffer(
    useMemo(() => {
      const journey = `/j/${encodeURIComponent(id)}`;
      const rest = pathname.slice(journey.length);
      const go = (to: string): Deed => ({
        run: () => void navigate(journey + to),
        why: () => ((to === '' ? rest === '' : rest.startsWith(to)) ? 'already' : null),
      });
      return {
        'go.map': go(''),
        'go.outline': go('/outline'),
        'go.insights': go('/insights'),
        ...(onMakeHandbook && { 'journey.handbook': { run: onMakeHandbook } }),
      };
    }, [id, pathname, navigate, onMakeHandbook]),
  );
  return <FileCommands />;
}
