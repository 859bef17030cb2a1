/** A small episode with every construct that a page has to show. */
export const SAMPLE = `---
series: foundational
episode: 1
title: The "floor" & the *ceiling*
status: draft
date: 2026-12-01
format: plain
level: intermediate
audience: [senior-engineer]
hosts: [maya, sam]
guests:
  - name: Ada Byron
    role: engine programmer
    url: https://example.org/ada
prerequisites: [2]
next: 9
concepts: [latency-floor]
tags: [latency]
objectives:
  - Compute the floor of a round trip
sources:
  - id: dean2013
    title: The Tail at Scale
    author: Jeffrey Dean, Luiz André Barroso
    year: 2013
    doi: 10.1145/2408776.2408794
  - id: unread
    title: Never cited
  - id: rfc793
    title: Transmission Control Protocol
    year: 1981
    publisher: IETF
    url: https://www.rfc-editor.org/rfc/rfc793
---

## Cold open: Three servers, one *lie* (1 min)

[MUSIC: one low note, 4s]

:::hook
**MAYA:** Three servers. Same data. Different answers.
:::

:::thesis
Agreement is never free, and physics sends the bill. Nobody has haggled it down.
:::

## Core 1: The floor (2 min)

### Light in glass

**SAM (softly):** Every request pays for distance, $$\\frac{2d}{c}$$ of it.[^vacuum] See [@dean2013] and [the second episode](ep:2#light).

**ADA BYRON:** In 2007. That was it, and $4.2 million went with \`a | b\`.

- one
- two, [with a page](https://example.org/a_(b)?x=1&y=2 "A page")

$$
t_{min} = \\frac{2 d n}{c}
$$

:::story{#sarah cast=sarah-chen emotion=wonder}
[SFX: a pager, 2s]

It is 03:14. She says <b>nothing</b>. <script>alert(1)</script>
:::

:::definition{term="Latency floor"}
The time that distance alone takes. [@rfc793]
:::

:::figure{#limits caption="What stays" say="Propagation stays."}
| Term | Engineered away |
|------|----------------:|
| queueing | yes |
| propagation | no |
:::

\`\`\`python file=code/floor.py caption="The floor"
print("<b>", 2 * 5_570e3 * 1.468 / 299_792_458)
\`\`\`

:::pause-and-think{seconds=5}
What would you try?
:::

:::quiz{id=q1 answer=b}
Which one stays?

a. queueing

b. propagation

> Distance.
:::

## Recap: What stays (30 s)

:::takeaways{audience=architects}
**MAYA:** Draw the distance first.
:::

[^vacuum]: In glass, not in a vacuum.
`;

export const OTHERS = {
  'episodes/foundational/002-light.md':
    '---\nseries: foundational\nepisode: 2\ntitle: Light & glass\n---\n\n## Core 1: Light (1 min)\n\n### Light\n\nWords.\n',
};
