import { describe, expect, it } from 'vitest';
import type { Action } from '../../../core/model/index.ts';
import { boardOf, countsOf, isOverdue } from './use-board.ts';

const action = (id: string, facts: Partial<Action> = {}): Action => ({
  id,
  moment: 'm',
  title: id,
  state: 'collected',
  ...facts,
});

describe('the board of actions', () => {
  it('has every state, and what is due sooner stands higher', () => {
    const columns = boardOf([
      action('someday'),
      action('later', { due: '2026-12-01' }),
      action('soon', { due: '2026-11-01' }),
      action('done', { state: 'verified' }),
    ]);
    expect([...columns].map(([state, list]) => [state, list.map(({ id }) => id)])).toEqual([
      ['collected', ['soon', 'later', 'someday']],
      ['analysed', []],
      ['in-progress', []],
      ['verified', ['done']],
    ]);
  });

  it('is overdue from the day after, unless it is verified', () => {
    expect(isOverdue(action('a', { due: '2026-11-22' }), '2026-11-22')).toBe(false);
    expect(isOverdue(action('a', { due: '2026-11-21' }), '2026-11-22')).toBe(true);
    expect(isOverdue(action('a', { due: '2026-11-21', state: 'verified' }), '2026-11-22')).toBe(false);
    expect(isOverdue(action('a'), '2026-11-22')).toBe(false);
  });

  it('counts what is open, late or nobody’s', () => {
    const actions = [
      action('late', { due: '2026-01-01' }),
      action('owned', { owner: 'r' }),
      action('done', { state: 'verified' }),
    ];
    expect(countsOf(actions, '2026-11-22')).toEqual({ open: 2, overdue: 1, ownerless: 1, verified: 1 });
  });
});
