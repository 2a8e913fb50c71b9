import { createBrowserRouter } from 'react-router';
import { NotFoundPage } from './errors/NotFoundPage.tsx';
import { RouteError } from './errors/RouteError.tsx';

/** Each page comes as a chunk of its own; map, outline and insights share the open journey. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: RouteError,
    children: [
      { path: '/', lazy: async () => ({ Component: (await import('./home/HomePage.tsx')).HomePage }) },
      {
        path: '/j/:id',
        lazy: async () => ({ Component: (await import('./map/JourneyPage.tsx')).JourneyPage }),
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('./map/MapScreen.tsx')).MapScreen }),
          },
          {
            path: 'outline',
            lazy: async () => ({ Component: (await import('./map/OutlineScreen.tsx')).OutlineScreen }),
          },
          {
            path: 'insights/:section?',
            lazy: async () => ({ Component: (await import('./map/InsightsScreen.tsx')).InsightsScreen }),
          },
        ],
      },
      {
        path: '/library',
        lazy: async () => ({ Component: (await import('./library/LibraryRoute.tsx')).LibraryRoute }),
      },
      { path: '*', Component: NotFoundPage },
    ],
    HydrateFallback: () => null,
  },
]);
