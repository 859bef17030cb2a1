export const STARTER_README = `# {{title}}

A podcast, written in Markdown and made with Cold Open.

| To | Run |
|---|---|
| check every episode | \`coldopen lint\` |
| make scripts, show notes, chapters, transcripts and study guides, in \`dist/\` | \`coldopen build\` |
| add an episode | \`coldopen new episode "Its title"\` |
| tidy how episodes are written | \`coldopen fmt\` |
| learn more about a command | \`coldopen help lint\` |

What lies where:

- \`episodes/show.yaml\`: the show's title, its cast, its threads and concepts
- \`episodes/sources.yaml\`: the works that episodes cite
- \`episodes/first-steps/\`: a series; one Markdown file for each episode
- \`templates/formats/\`: which segments an episode has, and how long they run

Begin with \`episodes/first-steps/001-the-coffee-queue.md\`: it is a whole episode in three minutes. Change a word, and see what
\`coldopen lint\` and \`coldopen build\` make of it.
`;
