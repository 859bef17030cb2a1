export const STARTER_SHOW = `# The show as a whole. 'coldopen lint' says what is missing or misspelled, with line and column.
title: {{title}}
description: >-
  Big ideas about the machines we rely on, each in the time that a coffee takes.
author: Robin Vale
language: en
explicit: false

# Everyone who speaks, and everyone whose story is told.
cast:
  - id: robin
    name: Robin Vale
    aliases: [Robin]
    role: host
  - id: lena
    name: Lena Marsh
    aliases: [Lena]
    role: barista
    fictional: true

# Ideas that come back from episode to episode.
threads:
  - id: waiting
    title: What waiting costs

# What the show teaches, piece by piece.
concepts:
  - id: little-law
    name: Little’s law

emotions: [calm, frustration, wonder]
stakes: [technical, business, human]
words-per-minute: 150

# How strict 'coldopen lint' is, rule by rule: off, hint, warning or error.
lint: {}
`;

export const STARTER_SOURCES = `# Works that episodes cite as [@id]. A source that only one episode uses can also stand in its frontmatter.
sources:
  - id: little1961
    title: "A Proof for the Queuing Formula: L = λW"
    author: John D. C. Little
    year: 1961
    publisher: Operations Research
    doi: 10.1287/opre.9.3.383
    tier: gold
    minutes: 1
`;

export const STARTER_SERIES = `number: 1
title: First steps
description: Small episodes to begin with.
episodes: { from: 1, to: 10 }
format: starter-3
# What is planned, whether or not it is written yet.
planned:
  - number: 1
    title: The coffee queue
    cold-open: philosophical-hook
  - number: 2
    title: Why the other queue is always faster
    cold-open: technical-mystery
    topics: [averages, what we remember]
    objectives: [Say why the slow queue is the one you are likely to be in]
    prerequisites: [1]
`;

export const STARTER_FORMAT = `# A format says which segments an episode has, in which order, and how long each one runs.
# Copy this file for a longer one; the tool brings some of its own, such as short-10 and standard-60.
title: Three minutes
description: One idea, as long as a coffee.
duration: 3m
segments:
  - id: cold-open
    label: Cold open
    duration: 40s
    tolerance: 15s
    cold-open: true
    cap: { min: 20s, max: 1m }
    description: A hook, what is at stake, and a thesis at its end.
  - id: core
    label: Core
    duration: 1m40s
    tolerance: 15s
    pacing: true
    description: The idea, and a story about it.
  - id: next
    label: Next
    duration: 40s
    tolerance: 15s
    blocks: [recap, preview]
    description: What to remember, something to try, and what the next episode is about.
`;
