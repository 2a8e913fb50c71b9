/** A score from −5 to 5 as one of five words. */
export function feelingWord(score: number): 'great' | 'good' | 'even' | 'low' | 'bad' {
  if (score >= 3.5) return 'great';
  if (score >= 1) return 'good';
  if (score > -1) return 'even';
  return score > -3.5 ? 'low' : 'bad';
}
