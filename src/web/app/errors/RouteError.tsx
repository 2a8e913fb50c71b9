import { useRouteError } from 'react-router';
import { CrashScreen } from './CrashScreen.tsx';

export function RouteError() {
  return <CrashScreen error={useRouteError()} />;
}
