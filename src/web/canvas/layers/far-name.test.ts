import { expect, test } from 'vitest';
import { farName } from './far-name.ts';

test.each([
  ['Stage 3: Compare offers', '3 Compare offers'],
  ['phase 12 – Repair', '12 Repair'],
  ['阶段3：比较', '3 比较'],
  ['第三阶段：比较', '三 比较'],
])('of %s the number and the words stay', (name, short) => expect(farName(name)).toBe(short));

test.each(['Purchase', 'Stage 3', 'Stage 3:', 'Stage door: enter', '第三阶段', '阶段小结：回访', ''])(
  '"%s" is not shortened',
  (name) => expect(farName(name)).toBe(name),
);
