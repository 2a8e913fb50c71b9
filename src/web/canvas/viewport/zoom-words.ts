/** A zoom as people read it: 100 %. */
export const percent = (zoom: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(zoom);
