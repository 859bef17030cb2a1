/** An episode by somebody who means harm: every place where words go holds markup, and every address is a trap. */
export const HOSTILE = `---
series: foundational
episode: 1
title: '</title><script>alert("title")</script> {{episode}} {{> page}} <b onclick=alert(1)>'
summary: '"><img src=x onerror=alert(1)> {{#each x}}'
format: plain
hosts: [maya]
guests:
  - { name: '<script>alert("guest")</script>', role: '<style>*{display:none}</style>', url: 'javascript:alert(1)' }
concepts: ['<i>concept</i>']
tags: ['</style><script>alert(1)</script>']
objectives: ['<iframe src="https://evil.example/"></iframe>']
prerequisites: []
sources:
  - { id: bad, title: '<script>alert("source")</script>', author: '"><svg onload=alert(1)>', url: 'javascript:alert(1)' }
  - { id: data, title: Data, url: 'data:text/html,<script>alert(1)</script>' }
  - { id: doi, title: Doi, doi: '10.1/"><script>alert(1)</script>' }
---

## Core 1: </h2><script>alert(1)</script> *x* <b>bold (1 min)

### <img src=x onerror=alert(1)> {{constructor}}

<script>alert("block")</script>

<div onclick="alert(1)"><p>Kept words</p><iframe src="https://evil.example/"></iframe><style>body{}</style></div>

**MAYA:** <b onclick="alert(1)">bold <i>open *emphasis </b> crossed* [@bad] [@data] [@doi] </b></i> <!-- --> <kbd>x

\\<script>alert("text")\\</script> &lt;img src=x onerror=alert(1)&gt; &#60;b>

[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](&#106;avascript:alert(1)) [d](data:text/html,x) [e](vbscript:x)
[f](//evil.example/x) [g](https://example.org/"onclick="alert(1)) [h](<java	script:alert(1)>) [i](ep:99) [j](mailto:a@example.org)

![x](https://evil.example/pixel.png) ![y](javascript:alert(1)) and ![z](local.png "t")

\`<script>alert("code")</script>\` $$\\href{javascript:alert(1)}{x}$$ $$\\frac{$$ $$\\text{</math><script>alert(1)</script>}$$

[SFX: <script>alert("cue")</script> | x]

| </table><script>alert(1)</script> | |
|---|---|
| <b> | {{x}} |

\`\`\`"><script>alert(1)</script> caption="</figcaption><script>alert(1)</script>" say="<script>alert(1)</script>" #"><b>
</code></pre><script>alert(1)</script>
\`\`\`

\`\`\`dot caption="<b>"
digraph { a [label="</text><script>alert(1)</script>" URL="javascript:alert(1)"] }
\`\`\`

\`\`\`mermaid
graph TD; A["<img src=x onerror=alert(1)>"] --> B; click A "javascript:alert(1)"
\`\`\`

:::story{#x"><script> cast="<b>" title="</strong><script>alert(1)</script>"}
Words.
:::

:::story{#twice}
Once.
:::

:::story{#twice}
Twice.
:::

:::story{#_main}
An id of the page.
:::

:::definition{term="<script>alert(1)</script>"}
A [^note] thing.
:::

:::takeaways{audience="<script>alert(1)</script>"}
- [ ] <script>alert(1)</script>
- [x] done
:::

[^note]: <script>alert("note")</script> [again][^note]
`;
