/**
 * What the browser fetches together. A hundred crumbs compress badly and each costs a request: what every page needs is
 * one file, what every view of a journey needs another, and what the map fetches ahead for later a third. A module goes
 * to the first group that takes it, by priority, with all that it imports and no group before has taken.
 */
const GROUND = /node_modules\/(react|react-dom|scheduler|zod)\//;
const BASE = new RegExp(
  [
    'node_modules/(react-router|i18next|react-i18next|@tanstack|zustand|clsx)/',
    'node_modules/@floating-ui/',
    'node_modules/@mantine/core/esm/(core|utils)/',
    'node_modules/@mantine/core/esm/components/(ActionIcon|Button|Menu|Popover|Tooltip|Transition|Portal|Loader|Group|Text|UnstyledButton|VisuallyHidden|FocusTrap|CloseButton|SegmentedControl|FloatingIndicator)/',
    'node_modules/@mantine/core/esm/components/Combobox/(Combobox[A-Z.]|use-combobox)(?!.*Pills)',
    'node_modules/@mantine/core/esm/components/ScrollArea/utils/',
    'node_modules/@mantine/hooks/',
    'node_modules/lucide-react/dist/esm/(shared|Icon|createLucideIcon|defaultAttributes)',
    'src/core/(base(?!/fold)|model(?!/(outline|talk|file\\.|image))|protocol(?!/(handbooks|imported|library|requests|entr|webhooks|people|talk|images)))/',
    'src/web/commands/(key-name|offers|palette-store|use-offer)\\.',
    'src/web/palette/index\\.',
    'src/web/kit/(IconButton|Said|hold|use-kept-in-sight|stored|later|ime|use-format|theme|colors)',
    'src/web/sync/(api|request)',
    'src/web/app/(shell|errors|i18n|language|notify|address|color-scheme|error-words|page-title|query-client|session|workspace|people/use-may)',
  ].join('|'),
);
const JOURNEY = new RegExp(
  [
    'node_modules/(yjs|lib0|y-protocols|y-websocket|y-indexeddb|fractional-indexing)/',
    'src/core/(doc(?!/talk)|layout)/',
    'src/core/analysis/(place|indexes/peak-end)\\.',
    'src/web/(sync(?!/report|/library|/handbook|/people|/talk|/images)|session|prose)/',
    'src/web/sync/report/hooks\\.',
    'src/web/checks/(FindingMark|SeveritySign|gravest)',
    'src/web/actions/(?!paste|place-bundle|duplicate|library-refs|reverse|label-link|add-lane|add-stage|add-step|tag-cards|set-)',
    'src/web/records/(form|descriptors)/',
    'src/web/panels/notice/(StateNotice|grave-state)',
    // Not what menus hold: they come when they open.
    'src/web/panels/bar/(?!\\w+Items|use-(export|keep)|fitting|download|journey-file)',
    'src/web/panels/tray/use-tray\\.',
    'src/web/app/map/(?!JourneyScreen)',
  ].join('|'),
);
/** What the map shows first, without the tools that come when something is selected or opened. */
const MAP =
  /src\/web\/canvas\/(?!overlay|toolbars\/\w+(Menu|Items|Toolbar|Tools|Bar)|commands\/deeds|keyboard\/(Keys|use-keyboard|use-clipboard|walking|linking|act))/;
const BARS = new RegExp(
  [
    'src/web/panels/bar/(ExportMenu|MapBar\\w+|MoreMenu|PanelToggles|PersonaFilter|ViewSwitch)\\.',
    'src/web/panels/dock/(?!words)',
    'src/web/panels/filter/Filter(Button|Strip)\\.',
    'src/web/panels/inspector/(Inspector|JourneyView|RecordRow)\\.',
    'src/web/panels/(commands/(MapCommands|later|use-journey-commands)|library/LibraryDrawer)\\.',
    'src/web/(checks/use-open-findings|find/Find|findings/index|kit/(Panel|BackButton)|history/(index|past/asked))\\.',
  ].join('|'),
);
/** What it fetches ahead when it is shown, but for words, which come by language. */
const TOOLS =
  /src\/web\/(canvas|panels|palette|find|checks|records|writing|waivers|actions|commands)\/(?!.*(words|\.zh-CN|\.en)\b)/;
/** Fields, lists, dialogs: whichever is needed first brings the others. */
const CONTROLS =
  /node_modules\/(@mantine\/core|react-number-format|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-callback-ref|use-sidecar|tslib|aria-hidden|react-textarea-autosize)\/|src\/web\/kit\/(?!notify-undoable)|src\/web\/sync\/library-api\./;
const ICONS = /node_modules\/lucide-react\//;

export const CHUNKS = [
  // All that the reader at the counter has in common with the app.
  { name: 'ground', test: GROUND, priority: 9 },
  { name: 'base', test: BASE, minShareCount: 2, priority: 8 },
  { name: 'journey', test: JOURNEY, minShareCount: 2, priority: 7 },
  { name: 'map', test: MAP, minShareCount: 2, priority: 6 },
  { name: 'bars', test: BARS, priority: 5 },
  // By language, as the catalogues that take them in.
  {
    name: (id: string): string => (id.includes('.zh-CN.') ? 'marks.zh-CN' : 'marks.en'),
    test: /src\/web\/writing\/words\.(en|zh-CN)\./,
    priority: 4,
  },
  { name: 'tools', test: TOOLS, priority: 1 },
  { name: 'controls', test: CONTROLS, minShareCount: 2, priority: 2 },
  { name: 'icons', test: ICONS, minShareCount: 3, priority: 8 },
];
