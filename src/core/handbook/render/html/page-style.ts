const FONTS =
  "system-ui,-apple-system,'Segoe UI','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

const LIGHT = `--ground:#fff;--raised:#f6f7f9;--ink:#191b20;--muted:#565c67;--line:#dfe1e7;--accent:#4338ca;--accent-soft:#eef0ff;
--good:#0a5a41;--good-soft:#e8f6ef;--warning:#7a4a00;--warning-soft:#fff5e0;--bad:#8f1533;--bad-soft:#fdecef;
--pain:#8f1533;--pain-soft:#fdecef;--delight:#0a5a41;--delight-soft:#e8f6ef`;
const DARK = `--ground:#16171b;--raised:#1f2127;--ink:#eceef2;--muted:#a9afbb;--line:#363a43;--accent:#a9a6ff;--accent-soft:#26264a;
--good:#7fdcb5;--good-soft:#14301f;--warning:#f3c56b;--warning-soft:#3a2b0c;--bad:#ff9db0;--bad-soft:#421a24;
--pain:#ff9db0;--pain-soft:#421a24;--delight:#7fdcb5;--delight-soft:#14301f`;

const widths = Array.from({ length: 100 }, (_, at) => `.w${at + 1}{width:${at + 1}%}`).join('');
const tones = ['good', 'warning', 'bad', 'pain', 'delight']
  .map((tone) => `.${tone}{--tone:var(--${tone});--soft:var(--${tone}-soft)}`)
  .join('\n');

/** The page's only style. Its hash is in `policy.ts`, as the script's is. */
export const PAGE_STYLE = `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.65 ${FONTS};overflow-wrap:break-word}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
section:focus,.script:focus{outline:none}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
h1,h2,h3,h4,h5,h6{line-height:1.3;margin:2.2em 0 .6em;text-wrap:balance}
h1{font-size:2rem;margin:0 0 1rem}h2{font-size:1.6rem;padding-bottom:.35rem;border-bottom:1px solid var(--line)}
h3{font-size:1.25rem}h4{font-size:1.08rem}h5,h6{font-size:1rem}
.number{color:var(--muted);font-weight:500;font-variant-numeric:tabular-nums;margin-right:.25em}
p,dd,li,td,th,.said{white-space:pre-line}
p,ul,ol,dl{margin:.6em 0}li>p{margin:.2em 0}
.skip{position:absolute;left:-999rem;top:.5rem;z-index:9;background:var(--ground);padding:.5rem 1rem;border-radius:6px}
.skip:focus{left:.5rem}
header{position:sticky;top:0;z-index:5;display:flex;gap:1rem;align-items:center;padding:.6rem 1.25rem;background:var(--ground);border-bottom:1px solid var(--line)}
header .title{margin:0;font-weight:600;flex:1;min-width:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
header .state{color:var(--muted);font-weight:400;margin-left:.6em}
#_search{position:relative;flex:0 1 24rem;min-width:9rem}
#_query{width:100%;min-height:2.75rem;font:inherit;color:inherit;background:var(--raised);border:1px solid var(--muted);border-radius:8px;padding:.35rem .8rem}
#_query::placeholder{color:var(--muted);opacity:1}
#_panel{position:absolute;right:0;top:calc(100% + .5rem);width:min(34rem,calc(100vw - 2rem));max-height:min(70vh,36rem);overflow:auto;background:var(--ground);border:1px solid var(--line);border-radius:10px;box-shadow:0 12px 32px #0003;padding:.5rem}
#_panel[hidden],#_search[hidden]{display:none}
#_status{margin:.25rem .6rem;color:var(--muted);font-size:.9rem}
#_results{list-style:none;margin:0;padding:0}
#_results a{display:block;padding:.55rem .6rem;border-radius:6px;color:inherit;text-decoration:none}
#_results a:hover,#_results a:focus{background:var(--accent-soft)}
#_results strong{display:block;font-weight:600}#_results span{display:block;color:var(--muted);font-size:.9rem}
main{max-width:52rem;margin:0 auto;padding:2rem 1.25rem 6rem}
main:focus{outline:none}
#_contents{font-size:.94rem;margin:1.5rem 0}
#_contents summary{font-weight:600;padding:.5rem 0;cursor:pointer}
#_contents ol{list-style:none;margin:0;padding:0}#_contents ol ol{padding-left:1rem}
#_contents a{display:block;padding:.22rem .5rem;border-radius:5px;color:inherit;text-decoration:none}
#_contents a:hover{background:var(--raised);text-decoration:underline}
@media (min-width:64.01rem){
body:has(#_contents) main{margin-left:max(20rem,calc(50vw - 18rem));margin-right:1.25rem}
#_contents{position:fixed;left:0;top:4rem;bottom:0;width:18.5rem;margin:0;padding:1rem .75rem 3rem;overflow:auto;border-right:1px solid var(--line)}
#_contents summary{display:none}#_contents details::details-content{content-visibility:visible;block-size:auto}}
.cover{padding-bottom:1.5rem;margin-bottom:1.5rem;border-bottom:1px solid var(--line)}
.draft{display:inline-block;background:var(--warning-soft);color:var(--warning);border-radius:6px;padding:.25rem .7rem;font-weight:600}
dl{border:1px solid var(--line);border-radius:10px;padding:.25rem 1rem}
dl>div{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.25rem 1.25rem;padding:.5rem 0}
dl>div+div{border-top:1px solid var(--line)}
dt{color:var(--muted)}dd{margin:0;min-width:0}
.fact{white-space:nowrap;font-variant-numeric:tabular-nums}
s{text-decoration-color:var(--bad);text-decoration-thickness:.1em}
.fill{color:var(--accent);background:var(--accent-soft);border-radius:4px;padding:0 .2em}
.table{overflow-x:auto;margin:1rem 0;border:1px solid var(--line);border-radius:10px}
table{border-collapse:collapse;width:100%;min-width:32rem;font-size:.94rem}
caption{caption-side:top;text-align:left;font-weight:600;padding:.6rem .8rem}
th,td{padding:.5rem .8rem;text-align:start;vertical-align:top;border-top:1px solid var(--line);overflow-wrap:anywhere}
thead th{background:var(--raised);font-weight:600}tbody th{font-weight:500}.end{text-align:end}
td.good,td.warning,td.bad,td.pain,td.delight,tbody th.good,tbody th.warning,tbody th.bad,tbody th.pain,tbody th.delight{background:var(--soft);color:var(--tone)}
${widths}
${tones}
.label{color:var(--muted);font-size:.88rem;font-weight:600}
.kind{color:var(--muted);font-size:.88rem;margin-left:.35em}
.script{border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:10px;padding:.75rem 1rem;margin:1rem 0;scroll-margin-top:5rem}
.script>ul{list-style:none;padding:0}.script>ul>li{display:grid;grid-template-columns:6.5rem 1fr;gap:.75rem;padding:.3rem 0}
.script p{margin:.2em 0}.name{font-size:1.05rem}
.part{color:var(--muted);font-size:.88rem;padding-top:.12em}.said{min-width:0}
.never{background:var(--bad-soft);color:var(--bad);border-radius:8px;padding:.5rem .9rem;margin-top:.6rem}.never .label{color:inherit}.never ul{margin:.2em 0;padding-left:1.2rem}
.callout{border-left:4px solid var(--tone,var(--line));background:var(--soft,var(--raised));border-radius:8px;padding:.6rem 1rem;margin:1rem 0}
.callout .name{margin:.2em 0}.tone{color:var(--tone);font-weight:600;font-size:.88rem;margin-right:.3em}
.callout .script,.callout .table,.callout dl{background:var(--ground)}
figure{margin:1.5rem 0}.drawing{overflow:auto;max-height:85vh;border:1px solid var(--line);border-radius:10px;background:#fff}
.drawing svg{display:block}figure>img{display:block;max-width:100%;height:auto;border-radius:8px}figcaption{color:var(--muted);font-size:.9rem;margin-top:.4rem}
.words p{white-space:pre-line}summary{cursor:pointer}
.question{border:1px solid var(--line);border-radius:10px;padding:.75rem 1rem;margin:1rem 0}.question p{margin:.3em 0}.choices{list-style:upper-alpha}
@media (max-width:40rem){
header{padding:.5rem 1rem;flex-wrap:wrap;gap:.4rem}header .title{flex-basis:100%}#_search{flex-basis:100%}
main{padding:1.25rem 1rem 5rem}h1{font-size:1.6rem}h2{font-size:1.35rem}h3{font-size:1.15rem}
dl>div{grid-template-columns:1fr}.script>ul>li{grid-template-columns:1fr;gap:0}#_panel{left:0;right:auto}
#_contents a{padding:.5rem}}
@media print{
:root{${LIGHT}}
@page{size:A4;margin:20mm 18mm}
html{scroll-padding:0}body{font-size:10.5pt;line-height:1.5}
header,.skip{display:none}
main,body:has(#_contents) main{max-width:none;margin:0;padding:0}
#_contents{position:static;width:auto;padding:0;border:0;overflow:visible;break-after:page}
.cover{break-after:page;border:0}.new-page{break-before:page}
a{color:inherit;text-decoration:none}
h1,h2,h3,h4,h5,h6{break-after:avoid}.script,.callout,.question,tr,dl>div{break-inside:avoid}
thead{display:table-header-group}.table,.drawing{overflow:visible;max-height:none;border:0}table{min-width:0}
.drawing svg{width:100%;height:auto}
details::details-content{content-visibility:visible;block-size:auto}.words{display:none}
}
`;
