import { describe, expect, it } from 'vitest';
import { askedBefore, complete, namedIn, peopleFor } from './compose/mention.ts';
import { piecesOf } from './shared/pieces.ts';

const mei = { id: 'm', name: '张梅' };
const ann = { id: 'a', name: 'Ann' };
const annLee = { id: 'l', name: 'Ann Lee' };

const shown = (body: string, mentions = [mei, ann, annLee]) =>
  piecesOf(body, mentions).map((piece) =>
    piece.kind === 'text'
      ? piece.text
      : piece.kind === 'link'
        ? { href: piece.href }
        : { name: piece.person.name },
  );

describe('a comment’s text', () => {
  it('is text, whatever it looks like', () => {
    expect(shown('<b onclick=x>javascript:alert(1)</b> data:text/html,x')).toEqual([
      '<b onclick=x>javascript:alert(1)</b> data:text/html,x',
    ]);
    expect(shown('')).toEqual([]);
  });

  it('leads to addresses of pages, and ends them where the sentence goes on', () => {
    expect(shown('See https://example.org/a?b=1. Or（http://例子.cn/路径）。')).toEqual([
      'See ',
      { href: 'https://example.org/a?b=1' },
      '. Or（',
      { href: 'http://xn--fsqu00a.cn/%E8%B7%AF%E5%BE%84' },
      '）。',
    ]);
    expect(shown('https://')).toEqual(['https://']);
  });

  it('names people, the longer name first, and nobody who isn’t mentioned', () => {
    expect(shown('问@张梅，@Ann Lee and @Ann, not @Bo')).toEqual([
      '问',
      { name: '张梅' },
      '，',
      { name: 'Ann Lee' },
      ' and ',
      { name: 'Ann' },
      ', not @Bo',
    ]);
  });
});

describe('naming somebody', () => {
  it('begins with an @, not with an address', () => {
    expect(askedBefore('请@张', 3)).toEqual({ from: 1, query: '张' });
    expect(askedBefore('@', 1)).toEqual({ from: 0, query: '' });
    expect([askedBefore('a@b', 3), askedBefore('@Ann now', 8), askedBefore('no', 2)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('finds by the beginning of any word, and puts the name in', () => {
    expect(peopleFor('le', [ann, annLee, mei])).toEqual([annLee]);
    expect(peopleFor('', [ann, annLee, mei], 2)).toEqual([ann, annLee]);
    expect(peopleFor('梅', [ann, mei])).toEqual([mei]);
    const asked = askedBefore('Hi @an there', 6);
    expect(asked && complete('Hi @an there', 6, asked, annLee)).toEqual({
      text: 'Hi @Ann Lee there',
      caret: 12,
    });
  });

  it('ends when the name is taken out again', () => {
    expect(namedIn('Hi @Ann', [ann, mei, ann], [])).toEqual([ann]);
  });

  it('of several with one name, names who was chosen; by hand, who has an account', () => {
    const guest = { id: 'g', name: ann.name, guest: true } as const;
    expect(namedIn('Hi @Ann', [guest], [ann, guest])).toEqual([guest]);
    expect(namedIn('Hi @Ann', [], [guest, ann])).toEqual([ann]);
    expect(namedIn('Hi @Ann', [], [guest])).toEqual([guest]);
    expect(namedIn('Hi @张梅', [ann], [mei, guest])).toEqual([mei]);
  });
});
