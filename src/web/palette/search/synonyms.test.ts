import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../commands/index.ts';
import { COMMAND_WORDS } from '../../commands/words.ts';
import { namesOf } from './names.ts';
import { rank } from './rank.ts';
import { SYNONYMS } from './synonyms.ts';

const LANGUAGES = ['en', 'zh-CN'] as const;
const LISTED = COMMAND_IDS.filter((id) => !COMMANDS[id].unlisted);

/** All that a word finds, the best first, as the palette orders it. */
function found(query: string, language: (typeof LANGUAGES)[number]): readonly CommandId[] {
  const words = COMMAND_WORDS[language];
  return LISTED.map((id) => ({
    id,
    weight: rank(query, namesOf(id, words[`name.${id}`], words[`group.${COMMANDS[id].group}`])),
  }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}

/** What people type who come from other boards, journey tools and office suites, and what they mean by it. */
const TYPED: readonly (readonly [query: string, means: CommandId])[] = [
  ['present', 'stage.focus'],
  ['slideshow', 'stage.focus'],
  ['presentation mode', 'stage.focus'],
  ['放映', 'stage.focus'],
  ['逐阶段', 'stage.focus'],
  ['演示模式', 'stage.focus'],
  ['ppt', 'export.pptx'],
  ['powerpoint', 'export.pptx'],
  ['幻灯片', 'export.pptx'],
  ['导出图片', 'export.picture'],
  ['截图', 'export.picture'],
  ['save as image', 'export.picture'],
  ['screenshot', 'export.picture'],
  ['excel', 'export.xlsx'],
  ['备份', 'export.file'],
  ['download', 'export.file'],
  ['swimlane', 'lane.append'],
  ['新增泳道', 'lane.append'],
  ['加一行', 'lane.append'],
  ['sticky note', 'card.new'],
  ['便签', 'card.new'],
  ['touchpoint', 'card.new'],
  ['connector', 'card.link'],
  ['arrow', 'card.link'],
  ['箭头', 'card.link'],
  ['emotion', 'feeling.set'],
  ['心情', 'feeling.set'],
  ['wow', 'mark.delight'],
  ['高光时刻', 'mark.delight'],
  ['槽点', 'mark.pain'],
  ['frustration', 'mark.pain'],
  ['assignee', 'card.owner'],
  ['负责人', 'card.owner'],
  ['zoom to fit', 'view.fit'],
  ['适应屏幕', 'view.fit'],
  ['100%', 'view.actual'],
  ['小地图', 'view.minimap'],
  ['minimap', 'view.minimap'],
  ['折叠', 'stage.collapse'],
  ['过滤', 'filter.open'],
  ['properties', 'panel.inspector'],
  ['属性', 'panel.inspector'],
  ['version history', 'panel.history'],
  ['历史版本', 'panel.history'],
  ['compare', 'panel.history'],
  ['批注', 'panel.talk'],
  ['讨论', 'panel.talk'],
  ['assets', 'panel.library'],
  ['话术', 'panel.library'],
  ['撤回', 'undo'],
  ['as-is', 'journey.current'],
  ['to-be', 'journey.future'],
  ['用户画像', 'journey.persona'],
  ['add persona', 'journey.persona'],
  ['invite', 'journey.share'],
  ['分享', 'journey.share'],
  ['邀请', 'journey.share'],
  ['二维码', 'journey.share'],
  ['playbook', 'journey.handbook'],
  ['pdf', 'journey.handbook'],
  ['画布', 'go.map'],
  ['dashboard', 'go.insights'],
  ['报表', 'go.insights'],
  ['列表视图', 'go.outline'],
  ['new board', 'home.new'],
  ['空白', 'home.new'],
  ['模板库', 'home.template'],
  ['首页', 'go.home'],
  ['trash', 'go.bin'],
  ['废纸篓', 'go.bin'],
  ['dark mode', 'theme.dark'],
  ['夜间', 'theme.dark'],
  ['中文', 'language.zh-CN'],
  ['hotkeys', 'sheet'],
  ['快捷键', 'sheet'],
];

describe.each(LANGUAGES)('what people from other tools type, with the program in %s', (language) => {
  it.each(TYPED)('%s means %s, which is among the first three', (query, means) => {
    expect(found(query, language).slice(0, 3)).toContain(means);
  });
});

it('has other words for most commands, none of them empty, said twice or its name already', () => {
  const faults = Object.entries(SYNONYMS).flatMap(([id, words]) => {
    const names = LANGUAGES.map((language) =>
      COMMAND_WORDS[language][`name.${id as CommandId}`].toLowerCase(),
    );
    const lower = words.map((word) => word.toLowerCase());
    return lower
      .filter((word, at) => word.trim() === '' || lower.indexOf(word) !== at || names.includes(word))
      .map((word) => `${id}: ${word}`);
  });
  expect(faults).toEqual([]);
});
