/** Style sheet of the report page. Colours of the bars differ in lightness too, for readers who see no hue. */
export const reportStyles = `
:root{color-scheme:light dark;--error:#b3261e;--warning:#c77700;--info:#5b7fa6;--line:#8884}
@media(prefers-color-scheme:dark){:root{--error:#ff8a75;--warning:#ffc266;--info:#8fb4dd}}
body{margin:0;font:16px/1.7 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",sans-serif}
main{max-width:70rem;margin:auto;padding:1.5rem}
h1 small{font-weight:400;font-size:.6em;opacity:.75}
h2{margin-top:2.5rem;border-bottom:2px solid var(--line)}
.sums{display:flex;flex-wrap:wrap;gap:1rem;margin:0}
.sums div{flex:1 1 8rem;border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem}
.sums dt{font-size:.85rem}
.sums dd{margin:0;font-size:2rem;font-variant-numeric:tabular-nums;line-height:1.2}
.sums small{font-size:.9rem}
.sums .error dd{color:var(--error)}.sums .warning dd{color:var(--warning)}.sums .info dd{color:var(--info)}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;font-weight:400;padding:.15rem .5rem;vertical-align:top;overflow-wrap:anywhere}
tr+tr{border-top:1px solid var(--line)}
th{width:45%}
.number{text-align:end;font-variant-numeric:tabular-nums;width:4rem}
.bar span{display:flex;height:1.1em;margin-top:.3em}
.bar i{display:block;height:100%;min-width:1px}
i.error{background:var(--error)}i.warning{background:var(--warning)}i.info{background:var(--info)}
code{font-size:.8em;opacity:.8}
`;
