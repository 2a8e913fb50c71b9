/** Characters that a file system or a header could trip over, and those that can't be seen. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"*/:<>?\\|%]+/gu;

/** A file's name made of a title: no paths, nothing hidden, not too long for any file system. */
export function safeFileName(title: string, extension: string): string {
  const plain = title
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = [...plain]
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '');
  // Names that Windows keeps for devices.
  const taken = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short && !taken ? short : 'journey'}.${extension}`;
}

/** `Content-Disposition` for a download (RFC 6266, with the name as RFC 5987 has it). */
export function attachment(title: string, extension: string): string {
  const name = safeFileName(title, extension);
  const ascii = name.replace(/[^\x20-\x7e]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
