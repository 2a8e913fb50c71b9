import { type ComponentType, lazy, Suspense, useState } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { holdFetching } from '../kit/index.ts';
import { AppCommands } from './commands/AppCommands.tsx';
import { ErrorBoundary } from './errors/ErrorBoundary.tsx';
import { fetchSession } from './session.ts';

/** A page whose code comes when its address is opened; what has come already is shown at once. */
function page(fetch: () => Promise<ComponentType>) {
  let there: ComponentType | null = null;
  const fetched = async () => {
    there ??= await fetch();
    return { default: there };
  };
  const Part = lazy(fetched);
  // biome-ignore lint/correctness/noComponentHookFactories: it is made once, when the program starts
  function Page() {
    const [There] = useState(() => there);
    return There ? <There /> : <Part />;
  }
  return Object.assign(Page, { fetched });
}

const HomePage = page(async () => (await import('./home/HomePage.tsx')).HomePage);
const JourneyPage = page(async () => (await import('./map/JourneyPage.tsx')).JourneyPage);
const MapScreen = page(async () => (await import('./map/MapScreen.tsx')).MapScreen);
const InsightsScreen = page(async () => (await import('./map/InsightsScreen.tsx')).InsightsScreen);
const HandbooksScreen = page(async () => (await import('./handbooks/HandbooksScreen.tsx')).HandbooksScreen);
const HandbookScreen = page(async () => (await import('./handbooks/HandbookScreen.tsx')).HandbookScreen);
const CompareScreen = page(async () => (await import('./handbooks/CompareScreen.tsx')).CompareScreen);
const LibraryRoute = page(async () => (await import('./library/LibraryRoute.tsx')).LibraryRoute);
const OutlineScreen = page(async () => (await import('./map/OutlineScreen.tsx')).OutlineScreen);

const OtherPages = page(async () => (await import('./OtherPages.tsx')).OtherPages);

const viewOf = (path: string) => {
  if (path.endsWith('/outline')) return OutlineScreen;
  return path.includes('/insights') ? InsightsScreen : MapScreen;
};

/** Whatever happens, the rest is fetched after so long. */
const SHOWN_WITHIN_MS = 5_000;

const mapShown = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((marks) => {
      if (marks.getEntriesByName('map-shown').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'mark' });
    setTimeout(resolve, SHOWN_WITHIN_MS);
  });

/** So long drawing waits for the journey: most come sooner than a page that says that one is coming is drawn. */
const THERE_WITHIN_MS = 150;

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);

/** Who is asking, and the document, while the screen's code is still on its way. */
async function openAhead(path: string): Promise<void> {
  const [{ openJourneyAhead }, session] = await Promise.all([
    import('./map/JourneyPage.tsx'),
    fetchSession(),
  ]);
  await openJourneyAhead(decodeURIComponent(path.split('/')[2] ?? ''), session);
}

/** Nothing comes in while a page is drawn: what is nearly there is waited for, and drawn with the page. */
async function fetchJourney(path: string): Promise<void> {
  // Whoever shows the journey opens it too, and says what went wrong.
  const there = openAhead(path).catch(() => {});
  if (viewOf(path) === MapScreen) holdFetching(mapShown());
  await Promise.all([JourneyPage.fetched(), viewOf(path).fetched()]);
  await within(THERE_WITHIN_MS, there);
}

function fetchOf(path: string): Promise<unknown> {
  if (path.startsWith('/j/')) return fetchJourney(path);
  if (path.startsWith('/handbooks/')) {
    return path.endsWith('/compare') ? CompareScreen.fetched() : HandbookScreen.fetched();
  }
  if (path === '/handbooks') return HandbooksScreen.fetched();
  if (path === '/library') return LibraryRoute.fetched();
  return path === '/' ? HomePage.fetched() : OtherPages.fetched();
}

/** Fetches the page that the address asks for, while the words are on their way. Never throws: whoever shows the page fetches it again, and says what went wrong. */
export async function prefetchPage(path: string): Promise<void> {
  await fetchOf(path).catch(() => {});
}

/** Each page comes as a chunk of its own; map, outline and insights share the open journey. */
export function Router() {
  return (
    <BrowserRouter>
      <Pages />
      <AppCommands />
    </BrowserRouter>
  );
}

function Pages() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary until={pathname}>
      <Suspense>
        <Routes>
          <Route path="/" element={<HomePage />} />
          <Route path="/j/:id" element={<JourneyPage />}>
            <Route index element={<MapScreen />} />
            <Route path="insights/:section?" element={<InsightsScreen />} />
            <Route path="outline" element={<OutlineScreen />} />
          </Route>
          <Route path="/handbooks" element={<HandbooksScreen />} />
          <Route path="/handbooks/:id" element={<HandbookScreen />} />
          <Route path="/handbooks/:id/compare" element={<CompareScreen />} />
          <Route path="/library" element={<LibraryRoute />} />
          <Route path="*" element={<OtherPages />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
