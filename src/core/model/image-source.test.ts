import { expect, it } from 'vitest';
import { pictureSource } from './image-source.ts';
import { ownPicture } from './own-picture.ts';

it.each([
  [`image:${'0a'.repeat(32)}`, 'uploaded'],
  [`image:${'0A'.repeat(32)}`, 'unknown'],
  ['image:../../session', 'unknown'],
  ['data:image/png;base64,AAAA', 'inside'],
  ['data:image/svg+xml,%3Csvg/%3E', 'inside'],
  [' DATA:image/JPEG;base64,AAAA ', 'inside'],
  ['data:text/html,<script>alert(1)</script>', 'unknown'],
  ['data:image/png', 'unknown'],
  ['javascript:alert(1)', 'unknown'],
  ['//pictures.example/a.png', 'unknown'],
  ['a.png', 'unknown'],
  ['http://pictures.example/a.png', 'foreign'],
])('%j is %s', (text, kind) => {
  const source = pictureSource(text);
  expect(source.kind).toBe(kind);
  // Only what needs nobody else's server is shown unasked.
  expect(ownPicture(text)).toBe(kind === 'uploaded' || kind === 'inside' ? text.trim() : null);
});

it('names the host that a picture lies on', () => {
  expect(pictureSource('https://me:secret@pictures.example:8443/a.png?b')).toMatchObject({
    host: 'pictures.example:8443',
  });
});
