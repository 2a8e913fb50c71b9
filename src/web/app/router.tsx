import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from './errors/ErrorBoundary.tsx';
import { NotFoundPage } from './errors/NotFoundPage.tsx';

const fetchHome = () => import('./home/HomePage.tsx');
const fetchMap = () => import('./map/MapScreen.tsx');
const fetchOutline = () => import('./map/OutlineScreen.tsx');
const fetchLibrary = () => import('./library/LibraryRoute.tsx');
const fetchInsights = () => import('./map/InsightsScreen.tsx');
const fetchView = (path: string) => {
  if (path.endsWith('/outline')) return fetchOutline();
  return path.includes('/insights') ? fetchInsights() : fetchMap();
};
const fetchJourney = (path: string) => {
  // What is shown of the journey comes along with it, not after it.
  void fetchView(path).catch(() => {});
  return import('./map/JourneyPage.tsx');
};

const HomePage = lazy(async () => ({ default: (await fetchHome()).HomePage }));
const JourneyPage = lazy(async () => ({
  default: (await fetchJourney(window.location.pathname)).JourneyPage,
}));
const MapScreen = lazy(async () => ({ default: (await fetchMap()).MapScreen }));
const InsightsScreen = lazy(async () => ({ default: (await fetchInsights()).InsightsScreen }));
const LibraryRoute = lazy(async () => ({ default: (await fetchLibrary()).LibraryRoute }));
const OutlineScreen = lazy(async () => ({ default: (await fetchOutline()).OutlineScreen }));

function fetchOf(path: string): Promise<unknown> | null {
  if (path.startsWith('/j/')) return fetchJourney(path);
  if (path === '/library') return fetchLibrary();
  return path === '/' ? fetchHome() : null;
}

/** Begins to fetch the page that the address asks for, while the words are still on their way. */
export function prefetchPage(path: string): void {
  // Whoever shows the page fetches it again, and says what went wrong.
  fetchOf(path)?.catch(() => {});
}

/** Each page comes as a chunk of its own; map, outline and insights share the open journey. */
export function Router() {
  return (
    <BrowserRouter>
      <Pages />
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
          <Route path="/library" element={<LibraryRoute />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
