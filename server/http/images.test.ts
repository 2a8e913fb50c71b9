import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreatedJourney } from '../../src/core/protocol/index.ts';
import { bomb, noise, photograph, plain, SVG } from '../images/testing/pictures.ts';
import { type Answer, startServer, type TestServer } from './testing/server.ts';

interface Uploaded {
  readonly image: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}
interface File {
  readonly cards: readonly { readonly id: string; readonly image?: string }[];
  readonly library: { readonly personas: readonly { readonly id: string; readonly image?: string }[] };
  readonly images?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

let server: TestServer;
let other: TestServer;
beforeAll(async () => {
  [server, other] = await Promise.all([startServer(), startServer()]);
});
afterAll(() => Promise.all([server.close(), other.close()]));

const hashIn = (image: string | undefined) => String(image).replace('image:', '');
const post = (path: string, body: Buffer | object, type?: string, at = server) =>
  at.ask(path, { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) });
const upload = async (journey: string, bytes: Buffer, type = 'image/png') => {
  const answer = await post(`/api/journeys/${journey}/images`, bytes, type);
  expect(answer.status).toBe(201);
  return answer.json<Uploaded>();
};
const see = (journey: string, image: string | undefined, at = server): Promise<Answer> =>
  at.ask(`/api/journeys/${journey}/images/${hashIn(image)}`);
const fileOf = async (journey: string, at = server) =>
  (await at.ask(`/api/journeys/${journey}/file?download=1`)).json<File>();

const fileWith = (card: string, persona?: string, more: object = {}) => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'pictures', title: 'Pictures', personas: ['mei'] },
  stages: [{ id: 's', title: 'Buy', phase: 'during' }],
  steps: [{ id: 'p', stage: 's', title: 'Pay' }],
  lanes: [{ id: 'l', role: 'customer', title: 'Customer' }],
  cards: [{ id: 'c', lane: 'l', step: 'p', title: 'Pays', image: card }],
  library: { personas: [{ id: 'mei', name: 'Mei', ...(persona && { image: persona }) }] },
  ...more,
});

/** A journey whose card and persona have a picture each. */
async function furnish(): Promise<{ journey: CreatedJourney; card: Uploaded; persona: Uploaded }> {
  const first = await server.create();
  const card = await upload(first.id, await noise(70, 50).png().toBuffer());
  const answer = await post(
    '/api/library/images',
    await plain(30, 30, '#aa3355').png().toBuffer(),
    'image/png',
  );
  const persona = answer.json<Uploaded>();
  const journey = await server.create({ file: fileWith(card.image, persona.image) });
  await post(`/api/journeys/${journey.id}/images/copy`, { from: first.id, images: [card.image] });
  return { journey, card, persona };
}

describe('a picture', () => {
  it('is kept as it was made anew, and given out so that it does nothing but show', async () => {
    const { id } = await server.create();
    const kept = await upload(id, await photograph(), 'image/jpeg');
    expect(kept).toMatchObject({ type: 'image/webp', width: 40, height: 60 });
    const shown = await see(id, kept.image);
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    expect(shown.bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect(shown.bytes.includes('Withheld')).toBe(false);
  });

  it('is there for its journey alone, and unknown in one form everywhere else', async () => {
    const [mine, others] = await Promise.all([server.create(), server.create()]);
    const kept = await upload(mine.id, await noise(20, 20).png().toBuffer());
    for (const hash of [kept.image, 'f'.repeat(64), '__proto__', '%00']) {
      const answer = await see(others.id, hash);
      expect([answer.status, answer.problem().code]).toEqual([404, 'image.unknown']);
    }
    expect((await see('none', kept.image)).problem().code).toBe('journey.unknown');
    const library = await server.ask(`/api/library/images/${hashIn(kept.image)}`);
    expect(library.problem().code).toBe('image.unknown');
  });

  it('FILE-16 is cut for where it is shown, to the same bytes each time', async () => {
    const { id } = await server.create();
    const kept = await upload(id, await photograph(), 'image/jpeg');
    const ask = (as: string) => server.ask(`/api/journeys/${id}/images/${hashIn(kept.image)}?as=${as}`);
    const [card, again, face, wrong] = await Promise.all(['card', 'card', 'face', 'poster'].map(ask));
    expect([card?.status, card?.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(card?.bytes.equals(again?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(card?.headers.etag).not.toBe(face?.headers.etag);
    expect(wrong?.status).toBe(400);
    const elsewhere = await server.create();
    const hidden = await server.ask(`/api/journeys/${elsewhere.id}/images/${hashIn(kept.image)}?as=card`);
    expect(hidden.problem().code).toBe('image.unknown');
  });

  it('FILE-16 is on the map that is given away, and where it is missing its place is marked', async () => {
    const { journey } = await furnish();
    const gone = await server.create({ file: fileWith(`image:${'0'.repeat(64)}`) });
    const exported = (id: string, format: string) =>
      server.ask(`/api/journeys/${id}/export?format=${format}&scale=1`);
    const svg = (await exported(journey.id, 'svg')).bytes.toString();
    expect(svg.match(/<image [^>]*href="data:image\/png;base64,/g)).toHaveLength(1);
    expect((await exported(journey.id, 'svg')).bytes.toString()).toBe(svg);
    expect((await exported(gone.id, 'svg')).bytes.toString()).not.toContain('<image');
    for (const format of ['png', 'pdf', 'pptx']) {
      for (const { id } of [journey, gone]) expect((await exported(id, format)).status).toBe(200);
      const [shown, marked] = await Promise.all([exported(journey.id, format), exported(gone.id, format)]);
      // Noise doesn't compress: its pixels are in the file.
      expect(shown.bytes.length - marked.bytes.length).toBeGreaterThan(5_000);
    }
  }, 60_000);

  it.each([
    ['image/svg+xml', () => Buffer.from(SVG), 415, 'image.svg'],
    ['image/png', () => Buffer.from(SVG), 415, 'image.svg'],
    ['image/png', () => Buffer.from('<html>'), 415, 'image.unknown-kind'],
    ['image/jpeg', () => Buffer.alloc(0), 422, 'image.empty'],
    ['image/png', () => bomb(30_000, 30_000), 422, 'image.too-large'],
    ['image/gif', () => Buffer.from('GIF89a/*'), 422, 'image.damaged'],
    ['image/png', () => Buffer.alloc(11 * 1024 * 1024), 413, 'request.too-large'],
    ['text/html', () => noise(9, 9).png().toBuffer(), 415, 'request.media-type'],
    ['image/tiff', () => Buffer.from('II*'), 415, 'request.media-type'],
    ['application/json', () => Buffer.from('{}'), 415, 'request.media-type'],
  ])('sent as %s is refused in words: %#', async (type, make, status, code) => {
    const { id } = await server.create();
    const answer = await server.ask(`/api/journeys/${id}/images`, {
      method: 'POST',
      body: await make(),
      headers: { 'content-type': type, 'accept-language': 'zh-CN' },
    });
    expect([answer.status, answer.problem().code]).toEqual([status, code]);
    expect(answer.problem().title).toMatch(/\p{Script=Han}/u);
    expect(answer.problem().title).not.toContain('{');
    expect((await fileOf(id)).images).toBeUndefined();
  });
});

describe('FILE-15 pictures go with their journey', () => {
  it('FILE-15 in its file, whole on another server, and back', async () => {
    const { journey, card, persona } = await furnish();
    const file = await fileOf(journey.id);
    expect(Object.keys(file.images ?? {}).sort()).toEqual(
      [card, persona].map((one) => hashIn(one.image)).sort(),
    );
    expect(
      (await server.ask(`/api/journeys/${journey.id}/file?images=0`)).json<File>().images,
    ).toBeUndefined();
    const exported = await server.ask(`/api/journeys/${journey.id}/export?format=json`);
    expect(exported.json<File>().images).toEqual(file.images);

    // At home they keep their names; elsewhere they are made anew.
    const again = await server.create({ file });
    expect((await fileOf(again.id)).images).toEqual(file.images);
    const there = await other.create({ file });
    const arrived = await fileOf(there.id, other);
    const [named] = arrived.cards;
    const person = arrived.library.personas[0];
    for (const image of [named?.image, person?.image]) {
      expect(Object.keys(arrived.images ?? {})).toContain(hashIn(image));
      expect((await see(there.id, image, other)).status).toBe(200);
    }
    const { images: _images, ...rest } = arrived;
    expect(rest).toEqual({
      ...Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'images')),
      journey: { ...(file.journey as object), id: there.id },
      cards: [{ ...file.cards[0], image: named?.image }],
      library: { ...file.library, personas: [{ ...file.library.personas[0], image: person?.image }] },
    });
    // The live document holds names, no bytes.
    expect(JSON.stringify(rest)).not.toContain('base64');
  });

  it('FILE-15 whatever is copied, begun anew, restored or deleted', async () => {
    const { journey, card } = await furnish();
    const of = `/api/journeys/${journey.id}`;
    const version = (await post(`${of}/versions`, { name: 'First' })).json<{ id: string }>();
    const [copy, branch] = await Promise.all(
      [`${of}/duplicate`, `${of}/versions/${version.id}/branch`].map(async (path) =>
        (await post(path, {})).json<CreatedJourney>(),
      ),
    );
    await post(`${of}/versions/${version.id}/restore`, {});
    expect((await see(journey.id, card.image)).status).toBe(200);
    await server.ask(of, { method: 'DELETE' });
    await server.ask(`${of}?forever=1`, { method: 'DELETE' });
    expect((await see(journey.id, card.image)).status).toBe(404);
    for (const kept of [copy, branch]) expect((await see(kept?.id ?? '', card.image)).status).toBe(200);
  });

  it('FILE-15 a name alone gives nobody a picture', async () => {
    const { journey, card } = await furnish();
    const thief = await server.create({ file: fileWith(card.image) });
    expect((await see(thief.id, card.image)).status).toBe(404);
    expect((await fileOf(thief.id)).cards[0]?.image).toBe(card.image);
    const copied = await post(`/api/journeys/${thief.id}/images/copy`, {
      from: journey.id,
      images: [card.image, `image:${'0'.repeat(64)}`],
    });
    expect(copied.json()).toEqual({ images: [card.image] });
    expect((await see(thief.id, card.image)).status).toBe(200);
    const unknown = { from: 'none', images: [card.image] };
    expect((await post(`/api/journeys/${thief.id}/images/copy`, unknown)).problem().code).toBe(
      'journey.unknown',
    );
  });

  it('FILE-15 one that is not what its name says, or no picture, refuses the whole file', async () => {
    const bytes = await noise(12, 12).webp().toBuffer();
    const { createHash } = await import('node:crypto');
    const nameOf = (data: Buffer) => createHash('sha256').update(data).digest('hex');
    const address = (data: Buffer) => `data:image/webp;base64,${data.toString('base64')}`;
    const svg = Buffer.from(SVG);
    const faultsOf = async (images: unknown, card: string) => {
      const answer = await post('/api/journeys', { file: fileWith(card, undefined, { images }) });
      expect([answer.status, answer.problem().code]).toEqual([422, 'file.refused']);
      return answer.problem().faults?.map(({ code, path }) => `${code} ${path}`);
    };
    const wrong = 'a'.repeat(64);
    expect(await faultsOf({ [wrong]: address(bytes) }, `image:${wrong}`)).toEqual([
      `bad-image $.images.${wrong}`,
    ]);
    expect(await faultsOf({ [nameOf(svg)]: address(svg) }, `image:${nameOf(svg)}`)).toEqual([
      expect.stringContaining('bad-image $.images'),
    ]);
    expect(await faultsOf({ [wrong]: 'https://pictures.example/x.png' }, '')).toEqual([
      `bad-format $.images.${wrong}`,
    ]);
    expect(await faultsOf({ x: address(bytes) }, '')).toEqual(['bad-format $.images.x']);
    expect(await faultsOf([address(bytes)], '')).toEqual(['wrong-type $.images']);
  });
});

describe('BOOK-15 pictures in a handbook', () => {
  it('BOOK-15 an issue keeps those with which it was issued, whatever becomes of the journey', async () => {
    const first = await server.create();
    const card = await upload(first.id, await noise(300, 200).jpeg().toBuffer(), 'image/jpeg');
    const lanes = [{ id: 'l', role: 'touchpoint', title: 'Where we meet' }];
    const file = { ...fileWith(card.image), lanes };
    const journey = await server.create({ file });
    await post(`/api/journeys/${journey.id}/images/copy`, { from: first.id, images: [card.image] });
    const made = await post('/api/handbooks', { title: 'Handbook', journeys: [journey.id], locale: 'en' });
    const handbook = `/api/handbooks/${made.json<{ id: string }>().id}`;
    const exported = async (of: string, format = 'html') =>
      (await server.ask(`${handbook}${of}/export?format=${format}`)).bytes;
    const draft = (await exported('')).toString();
    expect(draft).toMatch(/<img src="data:image\/jpeg;base64,[^"]+" alt="Picture of “Pays”"/);
    expect((await exported('')).toString()).toBe(draft);
    const issued = await post(`${handbook}/issues`, { effective: '2027-01-01', approver: 'Ann', note: '' });
    expect(issued.status).toBe(201);
    const before = await Promise.all(['html', 'pdf', 'docx'].map((format) => exported('/issues/1', format)));
    const reading = (await server.ask(`${handbook}/read`)).bytes.toString();
    expect(reading).toContain('data:image/jpeg;base64,');
    for (const query of ['', '?forever=1']) {
      for (const { id } of [journey, first])
        await server.ask(`/api/journeys/${id}${query}`, { method: 'DELETE' });
    }
    expect((await see(journey.id, card.image)).status).toBe(404);
    const after = await Promise.all(['html', 'pdf', 'docx'].map((format) => exported('/issues/1', format)));
    for (const [nth, bytes] of before.entries()) expect(after[nth]?.equals(bytes)).toBe(true);
    expect((await server.ask(`${handbook}/read`)).bytes.toString()).toBe(reading);
  }, 90_000);
});
