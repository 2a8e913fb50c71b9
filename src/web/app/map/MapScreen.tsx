import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { MapCanvas } from '../../canvas/index.ts';
import { Find } from '../../find/index.ts';
import { FindingsPanel, PathPanel } from '../../findings/index.ts';
import { askedIn, HistoryPanel } from '../../history/index.ts';
import { later, PanelLoading } from '../../kit/index.ts';
import {
  FilterStrip,
  LibraryDrawer,
  MapBarActions,
  MapBarPlace,
  MapCommands,
  MapPhoneTools,
  PanelDock,
  StateNotice,
} from '../../panels/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { TalkPanel, TalkPins } from '../../talk/index.ts';
import { usePageTitle } from '../page-title.ts';
import { ShareButton } from '../people/later.ts';
import { SettingsItems } from '../shell/SettingsItems.tsx';
import { JourneySwitch } from './JourneySwitch.tsx';
import { goOnMap, useJourneyPlaces } from './journey-places.ts';
import { MapGate } from './MapGate.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { type JourneyUser, useJourneyUser } from './use-journey-user.ts';
import { useMakeHandbook } from './use-make-handbook.ts';
import { useShowAsked } from './use-show-asked.ts';

const HandbookGuest = later(
  async () => (await import('./HandbookGuest.tsx')).HandbookGuest,
  <PanelLoading />,
);

const PastScreen = later(async () => (await import('./PastScreen.tsx')).PastScreen, <MapLoading />);

/** The live journey's map; an earlier version or a comparison in its place when the address asks for one. */
export function MapScreen() {
  const { search } = useLocation();
  const asked = useMemo(() => askedIn(search), [search]);
  return asked ? <PastScreen asked={asked} /> : <LiveMapScreen />;
}

/** The bar above, the canvas under it, the panels at its side. It composes; the features know nothing of one another. */
function LiveMapScreen() {
  const user = useJourneyUser();
  const { id = '' } = useParams();
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(title || undefined);
  const { mayShare, seesHandbooks } = user;
  const guests = useGuestPanels(user, id);
  useShowAsked();
  useJourneyPlaces(goOnMap);
  return (
    <MapGate
      bar={{
        place: (
          <div className={classes.place}>
            <JourneySwitch />
            <MapBarPlace />
          </div>
        ),
        actions: (
          <MapBarActions
            user={user}
            handbooks={seesHandbooks}
            share={mayShare && <ShareButton shared={{ kind: 'journey', id }} title={title} />}
            settings={<SettingsItems />}
          />
        ),
      }}
    >
      <JourneySwitch wide tools={<MapPhoneTools />} />
      <StateNotice />
      <FilterStrip />
      <Find />
      <main className={classes.stage}>
        <MapCanvas overlay={TalkPins} />
        <PanelDock guests={guests} />
      </main>
      <LibraryDrawer />
      <MapCommands handbooks={seesHandbooks} />
    </MapGate>
  );
}

/** The panels of other features, which dock beside the inspector. */
function useGuestPanels({ audits, seesHandbooks, makes, workspace }: JourneyUser, journey: string) {
  const { t } = useTranslation('findings');
  const { t: tPanels } = useTranslation('panels');
  const makeHandbook = useMakeHandbook(journey, workspace);
  return useMemo(
    () => ({
      findings: {
        title: t('title'),
        content: <FindingsPanel />,
      },
      history: {
        title: tPanels('bar.history'),
        content: <HistoryPanel mayBegin={makes} mayAudit={audits} />,
      },
      promise: {
        title: t('path.title'),
        content: <PathPanel />,
      },
      talk: { title: tPanels('bar.talk'), content: <TalkPanel /> },
      ...(seesHandbooks && {
        handbook: {
          title: tPanels('bar.handbook'),
          content: <HandbookGuest workspace={workspace} onMake={makes ? makeHandbook : undefined} />,
        },
      }),
    }),
    [t, tPanels, audits, seesHandbooks, makes, workspace, makeHandbook],
  );
}
