import { zhCN as library } from '../../core/interchange/library/words.zh-CN.ts';
import { zhCN as kinds } from './descriptors/kinds.zh-CN.ts';
import { zhCN as labels } from './descriptors/labels.zh-CN.ts';
import { zhCN as values } from './descriptors/values.zh-CN.ts';
import { zhCN as fields } from './fields/words.zh-CN.ts';
import { zhCN as form } from './form/words.zh-CN.ts';
import { zhCN as picker } from './picker/words.zh-CN.ts';
import { zhCN as standards } from './standards/words.zh-CN.ts';
import { zhCN as used } from './used/words.zh-CN.ts';

export const zhCN = {
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
