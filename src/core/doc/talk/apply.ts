import * as Y from 'yjs';
import type { CommentRecord, TalkOperation } from '../../model/index.ts';
import { talkMap } from './roots.ts';

/** Does the operations in one transaction. What a peer has taken away in the meantime is passed over. */
export function applyTalk(doc: Y.Doc, operations: readonly TalkOperation[], origin: unknown): void {
  if (operations.length === 0) return;
  doc.transact(() => {
    for (const operation of operations) apply(doc, operation);
  }, origin);
}

function apply(doc: Y.Doc, operation: TalkOperation): void {
  switch (operation.op) {
    case 'thread':
      talkMap(doc, 'threads').set(operation.id, new Y.Map(Object.entries(operation.record)));
      break;
    case 'comment':
      talkMap(doc, 'comments').set(operation.id, encodeComment(operation.record));
      break;
    case 'set': {
      const record = talkMap(doc, operation.table).get(operation.id);
      if (!(record instanceof Y.Map)) break;
      if (operation.value === undefined) record.delete(operation.key);
      else record.set(operation.key, operation.value);
      break;
    }
    case 'splice': {
      const record = talkMap(doc, 'comments').get(operation.id);
      const body = record instanceof Y.Map ? record.get('body') : undefined;
      if (!(body instanceof Y.Text)) break;
      const { index, remove, insert } = operation.splice;
      if (remove > 0) body.delete(index, remove);
      if (insert !== '') body.insert(index, insert);
      break;
    }
    case 'reaction': {
      const reactions = talkMap(doc, 'reactions');
      if (operation.by === null) reactions.delete(operation.key);
      else reactions.set(operation.key, operation.by);
      break;
    }
  }
}

const encodeComment = ({ body, ...facts }: CommentRecord): Y.Map<unknown> =>
  new Y.Map<unknown>([
    ...Object.entries(facts).filter(([, value]) => value !== undefined),
    ['body', new Y.Text(body)],
  ]);
