import { en as library } from '../../core/interchange/library/words.en.ts';
import { en as kinds } from './descriptors/kinds.en.ts';
import { en as labels } from './descriptors/labels.en.ts';
import { en as values } from './descriptors/values.en.ts';
import { en as fields } from './fields/words.en.ts';
import { en as form } from './form/words.en.ts';
import { en as picker } from './picker/words.en.ts';
import { en as standards } from './standards/words.en.ts';
import { en as used } from './used/words.en.ts';

export const en = {
  ...library,
  ...kinds,
  ...labels,
  ...values,
  ...fields,
  ...picker,
  ...form,
  ...standards,
  ...used,
} as const;
