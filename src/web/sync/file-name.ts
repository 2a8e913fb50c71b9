/** The file name in a Content-Disposition header (RFC 6266); the UTF-8 form wins. */
export function fileNameOf(header: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(header ?? '')?.[1];
  try {
    return (encoded && decodeURIComponent(encoded)) ?? plain ?? 'journey';
  } catch {
    return plain ?? 'journey';
  }
}
