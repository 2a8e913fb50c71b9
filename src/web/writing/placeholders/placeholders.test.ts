import { expect, it } from 'vitest';
import { PLACEHOLDERS, placeholdersIn } from '../../../core/model/index.ts';
import { nearestPlaceholder, offered, placeholderBeing } from './offer.ts';
import { languageOf, speakingSeconds, spoken } from './samples.ts';

const said = (text: string) =>
  spoken(text, languageOf(text))
    .map((part) => part.text)
    .join('');

it('placeholders are found where they stand, known or not', () => {
  expect(placeholdersIn('{surname}{Honorific}, {ordr} {}')).toEqual([
    { from: 0, to: 9, name: 'surname', known: 'surname' },
    { from: 9, to: 20, name: 'Honorific', known: 'honorific' },
    { from: 22, to: 28, name: 'ordr', known: null },
  ]);
});

it('a text is spoken with samples in its own language; unknown placeholders stay', () => {
  expect(said('Good evening, {honorific} {surname}.')).toBe('Good evening, Ms Chen.');
  expect(said('{surname}{honorific}您好，{time}前送到')).toBe('陈女士您好，今晚8点前送到');
  expect(said('Your {ordr}')).toBe('Your {ordr}');
  expect(spoken('{order}', 'en')).toEqual([{ text: 'TL-2048', from: '{order}' }]);
});

it('speaking takes a minute for 240 Chinese characters or 150 English words', () => {
  expect(speakingSeconds('好'.repeat(240))).toBeCloseTo(60);
  expect(speakingSeconds('word '.repeat(150))).toBeCloseTo(60);
  expect(speakingSeconds('I’ll re-book it')).toBeCloseTo((3 / 150) * 60);
  expect(speakingSeconds(' ，。')).toBe(0);
});

it('placeholders are offered from the brace on, in either width', () => {
  expect(placeholderBeing('您好{', 3)).toEqual({ from: 2, query: '' });
  expect(placeholderBeing('您好｛su', 5)).toEqual({ from: 2, query: 'su' });
  expect(placeholderBeing('{surname}', 9)).toBeNull();
  expect(placeholderBeing('a { b', 5)).toBeNull();
  expect(offered('')).toEqual(PLACEHOLDERS);
  expect(offered('O')).toEqual(['order']);
});

it('what was misspelt is guessed', () => {
  expect(nearestPlaceholder('ordr')).toBe('order');
  expect(nearestPlaceholder('sirname')).toBe('surname');
  expect(nearestPlaceholder('weather')).toBeNull();
});
