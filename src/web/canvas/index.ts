export { MapCanvas } from './MapCanvas.tsx';
