import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { leanTypes } from './lean-types.ts';

leanTypes();

const held = (type: object | undefined): string[] => [
  ...Object.keys(type ?? {}).filter((key) => ['_eH', '_dEH', '_map'].includes(key)),
  ...Object.getOwnPropertySymbols(type ?? {}).map(String),
];

function withText() {
  const doc = new Y.Doc();
  const records = doc.getMap<Y.Map<Y.Text>>('cards');
  const record = records.set('a', new Y.Map<Y.Text>());
  record.set('title', new Y.Text('Greets'));
  const title = record.get('title');
  if (!title) throw new Error('There is no title.');
  return { doc, records, record, title };
}

test('a text that nobody listens to holds nothing for it, here and where it arrives', () => {
  const { doc } = withText();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const record = other.getMap<Y.Map<Y.Text>>('cards').get('a');
  expect(record?.get('title')?.toString()).toBe('Greets');
  expect(held(record)).toEqual(['_map']);
  expect(held(record?.get('title'))).toEqual([]);
});

test('who listens to a text, to a map or to all below it hears of changes, until it stops', () => {
  const { records, record, title } = withText();
  const heard: string[] = [];
  const onText = () => heard.push('text');
  const onMap = () => heard.push('map');
  const onAll = () => heard.push('all');
  title.observe(onText);
  record.observe(onMap);
  records.observeDeep(onAll);
  title.insert(0, 'x');
  record.set('body', new Y.Text());
  expect(heard).toEqual(['text', 'all', 'map', 'all']);
  title.unobserve(onText);
  records.unobserveDeep(onAll);
  title.insert(0, 'x');
  expect(heard).toHaveLength(4);
});

test('attributes that another program gives a text are kept, merged and let go with it', () => {
  const { doc, record, title } = withText();
  const other = new Y.Doc();
  title.setAttribute('lang', 'en');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const there = other.getMap<Y.Map<Y.Text>>('cards').get('a')?.get('title');
  expect(there?.getAttributes()).toEqual({ lang: 'en' });
  record.delete('title');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  expect(there?.getAttributes()).toEqual({});
  expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(doc));
});
