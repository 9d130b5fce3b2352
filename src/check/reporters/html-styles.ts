/** Style sheet of the report page. Colours of the bars differ in lightness too, for readers who see no hue. */
export const reportStyles = `
:root{color-scheme:light dark;--error:#b3261e;--warning:#d98a00;--info:#8fa9c6;--line:#8884;--soft:#8881}
@media(prefers-color-scheme:dark){:root{--error:#ff8a75;--warning:#ffc266;--info:#6f93bd}}
body{margin:0;font:16px/1.7 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif;line-break:strict}
main{max-width:68rem;margin:auto;padding:2rem 1.5rem 4rem}
header p{margin:0;font-size:.9rem;opacity:.8}
h1{margin:0;font-size:2rem;line-height:1.4}
h2{margin:3rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--line);font-size:1.3rem}
.verdict{font-size:1.15rem;max-width:40em}
.verdict code{white-space:nowrap;opacity:1}
.sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:1.5rem 0}
.sums div{border:1px solid var(--line);border-top:5px solid var(--line);border-radius:.4rem;padding:.75rem 1rem}
.sums .error{border-top-color:var(--error)}.sums .warning{border-top-color:var(--warning)}.sums .info{border-top-color:var(--info)}
.sums dt,.sums .posts{font-size:.85rem}
.sums dd{margin:0;font-size:2.1rem;font-weight:600;font-variant-numeric:tabular-nums;line-height:1.3}
.sums .posts{font-weight:400;opacity:.8}
small{font-size:.8em;font-weight:400;margin-inline-start:.15em}
.legend{font-size:.85rem}
.legend span{margin-inline-end:1.25rem}
.legend span::before{content:"";display:inline-block;width:.9em;height:.9em;margin-inline-end:.35em;vertical-align:-.08em;background:currentcolor}
.legend .error::before{background:var(--error)}.legend .warning::before{background:var(--warning)}.legend .info::before{background:var(--info)}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;font-weight:400;padding:.3rem .5rem;vertical-align:baseline;overflow-wrap:anywhere}
tr+tr{border-top:1px solid var(--line)}
th[scope=col]{font-size:.8rem;opacity:.8;white-space:nowrap}
.chart th[scope=row]{width:46%}
.number,.chart th[scope=col]:not(:first-child){text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums;width:4.5rem}
.bar{width:30%}
svg{display:block;min-width:4rem}
rect.error{fill:var(--error)}rect.warning{fill:var(--warning)}rect.info{fill:var(--info)}
code{font-size:.78em;opacity:.75}
details{border-bottom:1px solid var(--line)}
summary{padding:.6rem .25rem;cursor:pointer}
summary span{float:inline-end;font-variant-numeric:tabular-nums}
summary:hover{background:var(--soft)}
.list{margin-bottom:1.5rem;font-size:.92rem}
.list td:first-child{width:34%}
@media(max-width:40rem){
main{padding:1.25rem 1rem 3rem}
.sums{grid-template-columns:1fr 1fr;gap:.6rem}
.sums dd{font-size:1.6rem}
.chart tr{display:grid;grid-template-columns:auto auto 1fr;align-items:center;padding:.4rem 0}
.chart tr:first-child{display:none}
.chart th[scope=row]{grid-column:1/-1;width:auto;padding-bottom:0}
.chart .number{width:auto;min-width:3.5rem;text-align:start}
.bar{width:auto;grid-column:3}
.list,.list tbody,.list tr,.list td{display:block;width:auto!important}
.list tr:first-child{display:none}
.list tr{padding:.4rem 0}.list td{padding:.1rem .25rem}
}
@media print{details{break-inside:avoid}main{max-width:none}}
`;
