import { describe, expect, it } from 'vitest';
import { wayOn } from './come-in.ts';

describe('the way on after signing in', () => {
  it.each(['/', '/j/abc?show=cards:1', '/handbooks/h#x', '/join/a.b'])('%s is ours', (to) => {
    expect(wayOn(to)).toBe(to);
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/sign-in?to=/sign-in',
    '/setup',
    `/${'x'.repeat(600)}`,
  ])('%s leads home', (to) => {
    expect(wayOn(to)).toBe('/');
  });
});
