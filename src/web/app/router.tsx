import { createBrowserRouter } from 'react-router';
import { NotFoundPage } from './errors/NotFoundPage.tsx';
import { RouteError } from './errors/RouteError.tsx';

/** The map and the home page come as chunks of their own. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: RouteError,
    children: [
      { path: '/', lazy: async () => ({ Component: (await import('./home/HomePage.tsx')).HomePage }) },
      { path: '/j/:id', lazy: async () => ({ Component: (await import('./map/MapPage.tsx')).MapPage }) },
      { path: '*', Component: NotFoundPage },
    ],
    HydrateFallback: () => null,
  },
]);
