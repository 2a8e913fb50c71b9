/** Texts that look like somebody's markup, or that are hard to set. Each must come back from a file as it went in. */
export const HOSTILE = {
  typst: '#set text(fill: red) $x^2$ @intro <label> `raw` // gone? /* and this */ #pagebreak() \\u{1F600}',
  markdown: '# no heading **not bold** _nor this_ [a](b) ![c](d) | e | `f` ~~g~~ 1. h > i --- \\*j\\*',
  html: '<script>alert("1")</script> <b>bold</b> &amp; &lt; <!-- gone? --> <img src=x onerror="y">',
  xml: ']]> <?xml version="1.0"?> <w:p/> &#x41; "quotes" \'and others\'',
  formula: '=HYPERLINK("http://example.org","x")',
  formulas: '+1+1 -2 @SUM(A1) \t=1',
  emoji: '👩‍🍳 👍🏽 🇨🇳 😀 ❤️',
  rare: '𠮷野家 㐂 𪚥 龘 龗',
  arabic: 'مرحبا بكم 123 في المتجر',
  hebrew: 'שלום (abc) עולם',
  joiners: 'zero\u200bwidth \u2060joined\u200d soft\u00adhyphen',
  long: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  spaces: '  two  spaces \u00a0 and \u3000 wide ones  ',
  combined: 'Ångström e\u0301 ﬁ ㎡ ＡＢＣ',
  braces: '{surname} {{ }} \u0024{x} %s {0} <%= y %>',
} as const;
