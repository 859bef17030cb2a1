/** The page's style sheet: one column a phone can show, both colour schemes, nothing from the network. */
export const HTML_STYLE = `:root {
  color-scheme: light dark;
  --text: #1d1d1f;
  --quiet: #56565c;
  --page: #ffffff;
  --line: #d5d5da;
  --link: #0b57a4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e9e9ec;
    --quiet: #b0b0b8;
    --page: #17181b;
    --line: #3c3d43;
    --link: #8ab8f0;
  }
}
body {
  margin: 0 auto;
  max-width: 42rem;
  padding: 1.5rem 1.25rem 4rem;
  color: var(--text);
  background: var(--page);
  font: 1.0625rem/1.6 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, p, cite, li { unicode-bidi: plaintext; text-align: start; }
h1 { margin: 1rem 0 0.25rem; font-size: 1.75rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 2.5rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.25rem; line-height: 1.3; }
a { color: var(--link); }
nav ol { margin: 1.5rem 0 0; padding-inline-start: 1.5rem; }
nav li { margin: 0.25rem 0; }
cite { display: inline-block; margin-top: 0.75rem; font-style: normal; font-weight: 600; }
time { display: inline-block; margin-top: 0.75rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
p { margin: 0.25rem 0 0.75rem; }
.show, .sound { color: var(--quiet); }
.sound { font-style: italic; }
.basis { padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.375rem; color: var(--quiet); }
@media print {
  nav { display: none; }
  h2, cite, time { break-after: avoid; }
}
`;
