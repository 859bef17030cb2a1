// Made from schemas/ by `npm run generate`. Do not edit.

/** The JSON Schemas of schemas/, by name. */
export const SCHEMAS = {
  "cold-open": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:coldopen:schema:cold-open",
    "title": "ColdOpenData",
    "description": "A cold-open template: the parts of a cold open, in order. One file in templates/cold-opens; its name is the template’s id.",
    "type": "object",
    "required": [
      "title",
      "duration",
      "parts"
    ],
    "properties": {
      "title": {
        "$ref": "#/$defs/text",
        "description": "The template’s name in print.",
        "examples": [
          "Technical mystery"
        ]
      },
      "description": {
        "type": "string",
        "description": "What such an opening is, with an example of its first sentence."
      },
      "duration": {
        "$ref": "#/$defs/time-range",
        "description": "Shortest and longest time."
      },
      "parts": {
        "type": "array",
        "minItems": 1,
        "description": "The parts, in order; the last one is the thesis.",
        "items": {
          "description": "A part of the cold open: a container.",
          "type": "object",
          "title": "ColdOpenPartEntry",
          "required": [
            "container",
            "description"
          ],
          "properties": {
            "container": {
              "enum": [
                "hook",
                "stakes",
                "question",
                "turn",
                "thesis",
                "paradox",
                "premise",
                "consequence",
                "character",
                "deadline",
                "scale",
                "contrast",
                "clue"
              ],
              "description": "The container that holds it: hook, stakes, question, turn, thesis …"
            },
            "description": {
              "$ref": "#/$defs/text",
              "description": "What belongs in it, in one sentence."
            },
            "required": {
              "type": "boolean",
              "description": "Whether a cold open must have it; true unless told."
            },
            "marks": {
              "type": "array",
              "description": "What must be found in its words, every one: a named character, a clock time, a date, a number, a question …",
              "items": {
                "enum": [
                  "character",
                  "clock-time",
                  "date",
                  "number",
                  "question",
                  "premise",
                  "consequence",
                  "contrast",
                  "paradox"
                ]
              },
              "examples": [
                [
                  "character",
                  "clock-time"
                ]
              ]
            }
          },
          "patternProperties": {
            "^x-": {}
          },
          "additionalProperties": false
        }
      }
    },
    "patternProperties": {
      "^x-": {}
    },
    "additionalProperties": false,
    "examples": [
      {
        "title": "Counterfactual",
        "duration": {
          "min": "3m",
          "max": "5m"
        },
        "parts": [
          {
            "container": "premise",
            "description": "What is imagined to be gone.",
            "marks": [
              "premise"
            ]
          },
          {
            "container": "thesis",
            "description": "The episode’s claim."
          }
        ]
      }
    ],
    "$defs": {
      "duration": {
        "title": "A length of time",
        "description": "A length of time: `60m`, `1h30m`, `1 h 30 min`, `90 s`, `12:30` (minutes and seconds), `1:30:00`, `PT90M`. A bare number is minutes.",
        "type": [
          "string",
          "number"
        ],
        "format": "time-length",
        "minimum": 0,
        "examples": [
          "60m",
          "1h30m",
          90,
          "1:30:00",
          "PT90M"
        ]
      },
      "text": {
        "title": "Text",
        "description": "Some words.",
        "type": "string",
        "pattern": "\\S"
      },
      "time-range": {
        "description": "Shortest and longest time.",
        "type": "object",
        "title": "TimeRange",
        "examples": [
          {
            "min": "3m",
            "max": "5m"
          }
        ],
        "required": [
          "min",
          "max"
        ],
        "properties": {
          "min": {
            "$ref": "#/$defs/duration",
            "description": "The shortest time."
          },
          "max": {
            "$ref": "#/$defs/duration",
            "description": "The longest time."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      }
    }
  },
  "format": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:coldopen:schema:format",
    "title": "FormatData",
    "description": "A format: the segments of an episode, in order. One file in templates/formats; its name is the format’s id.",
    "type": "object",
    "required": [
      "title",
      "duration",
      "segments"
    ],
    "properties": {
      "title": {
        "$ref": "#/$defs/text",
        "description": "The format’s name in print.",
        "examples": [
          "Sixty minutes"
        ]
      },
      "description": {
        "type": "string",
        "description": "What the format is for."
      },
      "duration": {
        "$ref": "#/$defs/duration",
        "description": "How long an episode is. The segments sum to it.",
        "examples": [
          "60m"
        ]
      },
      "segments": {
        "type": "array",
        "minItems": 1,
        "description": "The segments, in order.",
        "items": {
          "$ref": "#/$defs/segment"
        }
      },
      "pacing": {
        "description": "How far a cycle of 7-3-1 may be off before it is reported.",
        "type": "object",
        "title": "PacingTolerances",
        "properties": {
          "technical": {
            "$ref": "#/$defs/tolerance",
            "description": "Tolerance of the 7 technical minutes; 25% unless told."
          },
          "relief": {
            "$ref": "#/$defs/tolerance",
            "description": "Tolerance of the 3 minutes of story, analogy or break; 35% unless told."
          },
          "recap": {
            "$ref": "#/$defs/tolerance",
            "description": "Tolerance of the 1 minute of recap or preview; 50% unless told."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "quotas": {
        "description": "How many of each an episode should have at least. Goals to report against.",
        "type": "object",
        "title": "Quotas",
        "properties": {
          "code-examples": {
            "type": "integer",
            "minimum": 0,
            "description": "Fences of code."
          },
          "configs": {
            "type": "integer",
            "minimum": 0,
            "description": "`config` containers."
          },
          "proofs": {
            "type": "integer",
            "minimum": 0,
            "description": "`derivation` containers."
          },
          "diagrams": {
            "type": "integer",
            "minimum": 0,
            "description": "Diagrams: `mermaid` and `dot` fences."
          },
          "exercises": {
            "type": "integer",
            "minimum": 0,
            "description": "`exercise` containers."
          },
          "debugging-scenarios": {
            "type": "integer",
            "minimum": 0,
            "description": "`debug-challenge` containers."
          },
          "problems": {
            "type": "integer",
            "minimum": 0,
            "description": "`problem` containers."
          },
          "quizzes": {
            "type": "integer",
            "minimum": 0,
            "description": "`quiz` containers."
          },
          "words": {
            "type": "integer",
            "minimum": 0,
            "description": "Spoken words."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "gates": {
        "description": "Sign-offs that a status requires, by status.",
        "type": "object",
        "title": "RequiredGates",
        "properties": {
          "review": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/id"
            },
            "description": "Sign-offs needed for the status `review`.",
            "examples": [
              [
                "technical-review"
              ]
            ]
          },
          "recorded": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/id"
            },
            "description": "Sign-offs needed for the status `recorded`.",
            "examples": [
              [
                "technical-review"
              ]
            ]
          },
          "published": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/id"
            },
            "description": "Sign-offs needed for the status `published`.",
            "examples": [
              [
                "technical-review"
              ]
            ]
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      }
    },
    "patternProperties": {
      "^x-": {}
    },
    "additionalProperties": false,
    "examples": [
      {
        "title": "Twenty minutes",
        "duration": "20m",
        "segments": [
          {
            "id": "cold-open",
            "label": "Cold open",
            "duration": "2m",
            "cold-open": true,
            "cap": {
              "min": "1m",
              "max": "2m"
            }
          },
          {
            "id": "core",
            "label": "Core",
            "duration": "18m",
            "pacing": true
          }
        ]
      }
    ],
    "$defs": {
      "duration": {
        "title": "A length of time",
        "description": "A length of time: `60m`, `1h30m`, `1 h 30 min`, `90 s`, `12:30` (minutes and seconds), `1:30:00`, `PT90M`. A bare number is minutes.",
        "type": [
          "string",
          "number"
        ],
        "format": "time-length",
        "minimum": 0,
        "examples": [
          "60m",
          "1h30m",
          90,
          "1:30:00",
          "PT90M"
        ]
      },
      "id": {
        "title": "Id",
        "description": "Small letters, digits and hyphens.",
        "type": "string",
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "examples": [
          "latency-floor"
        ]
      },
      "text": {
        "title": "Text",
        "description": "Some words.",
        "type": "string",
        "pattern": "\\S"
      },
      "tolerance": {
        "title": "Tolerance",
        "description": "A fraction of the target: `0.25` or `25%`.",
        "type": [
          "number",
          "string"
        ],
        "minimum": 0,
        "maximum": 10,
        "pattern": "^\\d+(?:\\.\\d+)?\\s*%$",
        "examples": [
          "25%",
          0.25
        ]
      },
      "time-range": {
        "description": "Shortest and longest time.",
        "type": "object",
        "title": "TimeRange",
        "examples": [
          {
            "min": "3m",
            "max": "5m"
          }
        ],
        "required": [
          "min",
          "max"
        ],
        "properties": {
          "min": {
            "$ref": "#/$defs/duration",
            "description": "The shortest time."
          },
          "max": {
            "$ref": "#/$defs/duration",
            "description": "The longest time."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "segment": {
        "description": "A segment: a `##` heading of the episode.",
        "type": "object",
        "title": "FormatSegmentEntry",
        "required": [
          "id",
          "label",
          "duration"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "What outputs and links call it.",
            "examples": [
              "core-1"
            ]
          },
          "label": {
            "$ref": "#/$defs/text",
            "description": "The word before the colon in an episode’s heading.",
            "examples": [
              "Core 1"
            ]
          },
          "aliases": {
            "description": "Other labels that name it.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/text"
            },
            "examples": [
              [
                "Core layer 1",
                "Fundamentals"
              ]
            ]
          },
          "duration": {
            "$ref": "#/$defs/duration",
            "description": "How long it is; the segments of a format sum to its duration.",
            "examples": [
              "15m"
            ]
          },
          "tolerance": {
            "title": "Tolerance",
            "description": "How far an episode’s plan may be from `duration`, either way: a percentage or a length of time. 20% unless told.",
            "type": [
              "string",
              "number"
            ],
            "format": "time-length-or-percent",
            "minimum": 0,
            "examples": [
              "20%",
              "2m"
            ]
          },
          "required": {
            "type": "boolean",
            "description": "Whether every episode of the format has it; true unless told."
          },
          "pacing": {
            "type": "boolean",
            "description": "Whether 7-3-1 is checked in it; false unless told."
          },
          "cold-open": {
            "type": "boolean",
            "description": "Whether it is the cold open, which takes its parts from a cold-open template. At most one segment is."
          },
          "cap": {
            "$ref": "#/$defs/time-range",
            "description": "The cold open’s own range, which then holds alone instead of the template’s."
          },
          "blocks": {
            "type": "array",
            "description": "Containers that must stand in it.",
            "items": {
              "$ref": "#/$defs/id"
            },
            "examples": [
              [
                "recap",
                "preview"
              ]
            ]
          },
          "description": {
            "type": "string",
            "description": "What belongs in it, for the people who write."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      }
    }
  },
  "frontmatter": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:coldopen:schema:frontmatter",
    "title": "FrontmatterData",
    "description": "The head of an episode: YAML between two `---` lines at the very start of its Markdown file.",
    "type": "object",
    "required": [
      "series",
      "episode",
      "title"
    ],
    "properties": {
      "series": {
        "$ref": "#/$defs/id",
        "description": "Id of the series the episode belongs to: the name of the folder it lies in.",
        "examples": [
          "foundational"
        ]
      },
      "episode": {
        "$ref": "#/$defs/episode-number",
        "description": "The episode’s number, unique in the whole show. The file’s name begins with it.",
        "examples": [
          1
        ]
      },
      "title": {
        "$ref": "#/$defs/text",
        "description": "The title, as players and pages show it.",
        "examples": [
          "The speed-of-light constraint"
        ]
      },
      "summary": {
        "type": "string",
        "description": "One to three sentences for show notes and feeds.",
        "examples": [
          "Why no cable will ever make Sydney feel near."
        ]
      },
      "description": {
        "type": "string",
        "description": "Another spelling of `summary`."
      },
      "status": {
        "$ref": "#/$defs/status"
      },
      "date": {
        "type": "string",
        "format": "date",
        "description": "The day it comes out: year-month-day.",
        "examples": [
          "2026-12-01"
        ]
      },
      "format": {
        "$ref": "#/$defs/id",
        "description": "The format, which is a file in templates/formats without its ending. The series’ format unless told.",
        "examples": [
          "standard-60"
        ]
      },
      "cold-open": {
        "$ref": "#/$defs/id",
        "description": "The cold open’s template, which is a file in templates/cold-opens without its ending.",
        "examples": [
          "technical-mystery"
        ]
      },
      "duration": {
        "$ref": "#/$defs/duration",
        "description": "How long the episode is planned to run; the format’s duration unless told. `60m`, `1h30m`, `1:30:00`, `PT90M`; a bare number is minutes.",
        "examples": [
          "60m"
        ]
      },
      "level": {
        "$ref": "#/$defs/level"
      },
      "audience": {
        "description": "Who it is for.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/text"
        },
        "examples": [
          [
            "senior-engineer",
            "architect"
          ]
        ]
      },
      "hosts": {
        "description": "Who leads through the episode: ids of show.yaml’s cast.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/id"
        },
        "examples": [
          [
            "maya"
          ]
        ]
      },
      "host": {
        "$ref": "#/$defs/id",
        "description": "Another spelling of `hosts`, for a single one."
      },
      "guests": {
        "description": "Who is invited: ids of the cast, bare names, or objects with name, role and address.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/guest"
        },
        "examples": [
          [
            "grace-hopper",
            {
              "name": "Grace Hopper",
              "role": "wrote the first compiler"
            }
          ]
        ]
      },
      "guest": {
        "$ref": "#/$defs/guest",
        "description": "Another spelling of `guests`, for a single one."
      },
      "prerequisites": {
        "description": "Numbers of episodes to hear first; each comes before this one.",
        "type": [
          "integer",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/episode-number"
        },
        "examples": [
          [
            1,
            2
          ]
        ]
      },
      "next": {
        "$ref": "#/$defs/episode-number",
        "description": "Number of the episode that this one leads to; it comes after this one.",
        "examples": [
          2
        ]
      },
      "threads": {
        "description": "Golden threads of show.yaml that the episode takes up.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/id"
        },
        "examples": [
          [
            "cost-of-coordination"
          ]
        ]
      },
      "concepts": {
        "description": "Concepts of show.yaml that the episode teaches.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/id"
        },
        "examples": [
          [
            "little-law",
            "latency-floor"
          ]
        ]
      },
      "objectives": {
        "description": "What a listener can do afterwards, one sentence each.",
        "type": "array",
        "items": {
          "$ref": "#/$defs/text"
        },
        "examples": [
          [
            "Compute the physical floor of a round trip between two cities"
          ]
        ]
      },
      "tags": {
        "description": "Words to find it by.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/text"
        },
        "examples": [
          [
            "latency",
            "physics"
          ]
        ]
      },
      "sources": {
        "description": "What the episode rests on. `[@id]` in the text cites one.",
        "type": "array",
        "items": {
          "$ref": "#/$defs/source"
        }
      },
      "gates": {
        "description": "Who signed what off, and when. A format can require gates for a status.",
        "type": "object",
        "propertyNames": {
          "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"
        },
        "additionalProperties": {
          "$ref": "#/$defs/gate"
        },
        "examples": [
          {
            "technical-review": {
              "by": "r.ito",
              "date": "2026-11-20"
            }
          }
        ]
      },
      "chapters": {
        "description": "What chapter lists show of a segment or sub-chapter besides its title, by the id of its heading.",
        "type": "object",
        "additionalProperties": {
          "$ref": "#/$defs/chapter"
        },
        "examples": [
          {
            "core-1": {
              "short": "The floor",
              "url": "https://example.org/floor"
            }
          }
        ]
      }
    },
    "patternProperties": {
      "^x-": {}
    },
    "additionalProperties": false,
    "examples": [
      {
        "series": "foundational",
        "episode": 1,
        "title": "The speed-of-light constraint",
        "format": "standard-60",
        "cold-open": "technical-mystery",
        "hosts": [
          "maya"
        ]
      }
    ],
    "$defs": {
      "duration": {
        "title": "A length of time",
        "description": "A length of time: `60m`, `1h30m`, `1 h 30 min`, `90 s`, `12:30` (minutes and seconds), `1:30:00`, `PT90M`. A bare number is minutes.",
        "type": [
          "string",
          "number"
        ],
        "format": "time-length",
        "minimum": 0,
        "examples": [
          "60m",
          "1h30m",
          90,
          "1:30:00",
          "PT90M"
        ]
      },
      "episode-number": {
        "title": "Episode number",
        "description": "The number of an episode, a whole number from 0.",
        "type": "integer",
        "minimum": 0,
        "examples": [
          7
        ]
      },
      "id": {
        "title": "Id",
        "description": "Small letters, digits and hyphens.",
        "type": "string",
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "examples": [
          "latency-floor"
        ]
      },
      "text": {
        "title": "Text",
        "description": "Some words.",
        "type": "string",
        "pattern": "\\S"
      },
      "url": {
        "title": "Web address",
        "description": "A web address that begins with https:// or http://.",
        "type": "string",
        "pattern": "^https?://[^\\s/]+\\S*$",
        "examples": [
          "https://example.org/talks/floor"
        ]
      },
      "level": {
        "title": "Level",
        "description": "How much a listener has to know: beginner, intermediate, advanced or expert.",
        "enum": [
          "beginner",
          "intermediate",
          "advanced",
          "expert"
        ]
      },
      "status": {
        "title": "Status",
        "description": "How far the episode is: planned, draft, review, recorded or published.",
        "enum": [
          "planned",
          "draft",
          "review",
          "recorded",
          "published"
        ]
      },
      "source-id": {
        "title": "Source id",
        "description": "What `[@id]` in the text calls it: letters, digits, and `_`, `-`, `.`, `:` inside.",
        "type": "string",
        "pattern": "^[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_-])?$",
        "examples": [
          "vogels2009"
        ]
      },
      "tier": {
        "title": "Tier",
        "description": "How well proven a source is: gold, silver or bronze.",
        "enum": [
          "gold",
          "silver",
          "bronze"
        ]
      },
      "source": {
        "description": "A source the episode cites: one of its own, or the bare id of one in `episodes/sources.yaml`.",
        "type": [
          "string",
          "object"
        ],
        "required": [
          "id"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/source-id"
          },
          "title": {
            "type": "string",
            "description": "The work’s title.",
            "examples": [
              "Eventually consistent"
            ]
          },
          "author": {
            "type": [
              "string",
              "array"
            ],
            "items": {
              "type": "string"
            },
            "description": "Who wrote it: one name, or a list of names.",
            "examples": [
              "Werner Vogels",
              [
                "Leslie Lamport",
                "Robert Shostak"
              ]
            ]
          },
          "year": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9999,
            "description": "The year it came out.",
            "examples": [
              2009
            ]
          },
          "publisher": {
            "type": "string",
            "description": "Who published it: a journal, a publishing house, a conference.",
            "examples": [
              "ACM Queue"
            ]
          },
          "url": {
            "type": "string",
            "description": "Where it can be read: a web address with https:// or http://.",
            "examples": [
              "https://queue.acm.org/detail.cfm?id=1466448"
            ]
          },
          "doi": {
            "type": "string",
            "description": "Its DOI, bare or as a link.",
            "examples": [
              "10.1145/359545.359563"
            ]
          },
          "isbn": {
            "type": [
              "string",
              "integer"
            ],
            "description": "Its ISBN-10 or ISBN-13, with or without hyphens. Put it in quotes, so that a leading 0 stays.",
            "examples": [
              "978-1-4493-7332-0"
            ]
          },
          "path": {
            "type": "string",
            "description": "A file of the show, relative to the show’s `sources-root`.",
            "examples": [
              "docs/pattern-library/resilience/circuit-breaker.md"
            ]
          },
          "tier": {
            "$ref": "#/$defs/tier"
          },
          "minutes": {
            "type": "number",
            "minimum": 0,
            "description": "How many minutes of the episode rest on it.",
            "examples": [
              12
            ]
          },
          "note": {
            "type": "string",
            "description": "A note for the people who make the show; no output prints it."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "title": "Source",
        "pattern": "^[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_-])?$",
        "examples": [
          "lamport1978",
          {
            "id": "vogels2009",
            "title": "Eventually consistent",
            "author": "Werner Vogels",
            "year": 2009,
            "tier": "gold",
            "minutes": 12
          }
        ]
      },
      "guest": {
        "description": "Someone who is invited: the id of a cast member, a bare name, or an object with name, role and address.",
        "type": [
          "string",
          "object"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "The guest’s id in show.yaml’s cast, or an id for this episode that `[cast=…]` and labels can use."
          },
          "name": {
            "$ref": "#/$defs/text",
            "description": "The name as it is printed and as it labels speech.",
            "examples": [
              "Dr. Grace Hopper"
            ]
          },
          "role": {
            "type": "string",
            "description": "What they do, in a few words.",
            "examples": [
              "wrote the first compiler"
            ]
          },
          "url": {
            "$ref": "#/$defs/url",
            "description": "Their page on the web."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "title": "Guest",
        "minProperties": 1,
        "examples": [
          "grace-hopper",
          {
            "name": "Grace Hopper",
            "role": "wrote the first compiler"
          }
        ]
      },
      "chapter": {
        "type": "object",
        "properties": {
          "short": {
            "$ref": "#/$defs/text",
            "description": "A title for places with little room."
          },
          "url": {
            "$ref": "#/$defs/url",
            "description": "A page about it."
          },
          "image": {
            "$ref": "#/$defs/url",
            "description": "Artwork to show meanwhile: an address on the web."
          },
          "hidden": {
            "type": "boolean",
            "description": "Whether lists leave it out; false unless told."
          },
          "location": {
            "$ref": "#/$defs/location"
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "location": {
        "type": "object",
        "title": "A place",
        "description": "The place that a chapter speaks of, which players can show on a map.",
        "required": [
          "name",
          "geo"
        ],
        "properties": {
          "name": {
            "$ref": "#/$defs/text",
            "description": "What it is called."
          },
          "geo": {
            "type": "string",
            "pattern": "^geo:-?\\d{1,3}(?:\\.\\d+)?,-?\\d{1,3}(?:\\.\\d+)?(?:[;,][A-Za-z0-9.;=,-]*)?$",
            "description": "Its latitude and longitude as a geo URI (RFC 5870).",
            "examples": [
              "geo:48.858093,2.294694"
            ]
          },
          "osm": {
            "type": "string",
            "pattern": "^[NWR]\\d+(?:#\\d+)?$",
            "description": "Its node, way or relation in OpenStreetMap.",
            "examples": [
              "R5013364"
            ]
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "examples": [
          {
            "name": "Eiffel Tower",
            "geo": "geo:48.858093,2.294694",
            "osm": "R5013364"
          }
        ]
      },
      "gate": {
        "description": "A sign-off.",
        "type": "object",
        "title": "Gate",
        "required": [
          "by",
          "date"
        ],
        "properties": {
          "by": {
            "$ref": "#/$defs/text",
            "description": "Who signed.",
            "examples": [
              "r.ito"
            ]
          },
          "date": {
            "type": "string",
            "format": "date",
            "description": "The day it was signed: year-month-day.",
            "examples": [
              "2026-11-20"
            ]
          },
          "note": {
            "type": "string",
            "description": "A remark of the signer."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      }
    }
  },
  "series": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:coldopen:schema:series",
    "title": "SeriesData",
    "description": "One series of the show: episodes/<series>/series.yaml.",
    "type": "object",
    "required": [
      "title"
    ],
    "properties": {
      "id": {
        "$ref": "#/$defs/id",
        "description": "The series’ id; the name of its folder unless told.",
        "examples": [
          "foundational"
        ]
      },
      "number": {
        "type": "integer",
        "minimum": 0,
        "description": "The series’ place among the others.",
        "examples": [
          1
        ]
      },
      "title": {
        "$ref": "#/$defs/text",
        "description": "The series’ title.",
        "examples": [
          "Foundations"
        ]
      },
      "description": {
        "type": "string",
        "description": "What the series is about."
      },
      "episodes": {
        "$ref": "#/$defs/episode-range",
        "description": "First and last episode number of the series; no other series shares a number with it."
      },
      "format": {
        "$ref": "#/$defs/id",
        "description": "Format of its episodes, unless they tell their own.",
        "examples": [
          "standard-60"
        ]
      },
      "duration": {
        "$ref": "#/$defs/duration",
        "description": "How long its episodes are planned to run, where no format says it."
      },
      "level": {
        "$ref": "#/$defs/level"
      },
      "audience": {
        "description": "Who it is for.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/text"
        },
        "examples": [
          [
            "senior-engineer"
          ]
        ]
      },
      "pace": {
        "$ref": "#/$defs/pace"
      },
      "objectives": {
        "type": "array",
        "description": "What a listener can do after the whole series.",
        "items": {
          "$ref": "#/$defs/text"
        }
      },
      "guests": {
        "description": "Guests wanted for the series: names or kinds of people. A wish, not a promise.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/text"
        },
        "examples": [
          [
            "an engineer who ran the migration"
          ]
        ]
      },
      "tools": {
        "type": "array",
        "description": "Interactive tools that go with the series.",
        "items": {
          "$ref": "#/$defs/text"
        },
        "examples": [
          [
            "Queue simulator"
          ]
        ]
      },
      "elements": {
        "type": "array",
        "description": "What its episodes have beyond the format: ways of telling, materials, standards of production.",
        "items": {
          "$ref": "#/$defs/text"
        },
        "examples": [
          [
            "Minute-by-minute timelines"
          ]
        ]
      },
      "note": {
        "type": "string",
        "description": "A note for the people who make the show."
      },
      "planned": {
        "type": "array",
        "description": "The episodes that are planned. One without a Markdown file is all right.",
        "items": {
          "$ref": "#/$defs/planned"
        }
      }
    },
    "patternProperties": {
      "^x-": {}
    },
    "additionalProperties": false,
    "examples": [
      {
        "number": 1,
        "title": "Foundations",
        "episodes": {
          "from": 1,
          "to": 12
        },
        "format": "standard-60",
        "planned": [
          {
            "number": 1,
            "title": "The speed-of-light constraint"
          }
        ]
      }
    ],
    "$defs": {
      "duration": {
        "title": "A length of time",
        "description": "A length of time: `60m`, `1h30m`, `1 h 30 min`, `90 s`, `12:30` (minutes and seconds), `1:30:00`, `PT90M`. A bare number is minutes.",
        "type": [
          "string",
          "number"
        ],
        "format": "time-length",
        "minimum": 0,
        "examples": [
          "60m",
          "1h30m",
          90,
          "1:30:00",
          "PT90M"
        ]
      },
      "episode-number": {
        "title": "Episode number",
        "description": "The number of an episode, a whole number from 0.",
        "type": "integer",
        "minimum": 0,
        "examples": [
          7
        ]
      },
      "id": {
        "title": "Id",
        "description": "Small letters, digits and hyphens.",
        "type": "string",
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "examples": [
          "latency-floor"
        ]
      },
      "text": {
        "title": "Text",
        "description": "Some words.",
        "type": "string",
        "pattern": "\\S"
      },
      "url": {
        "title": "Web address",
        "description": "A web address that begins with https:// or http://.",
        "type": "string",
        "pattern": "^https?://[^\\s/]+\\S*$",
        "examples": [
          "https://example.org/talks/floor"
        ]
      },
      "level": {
        "title": "Level",
        "description": "How much a listener has to know: beginner, intermediate, advanced or expert.",
        "enum": [
          "beginner",
          "intermediate",
          "advanced",
          "expert"
        ]
      },
      "status": {
        "title": "Status",
        "description": "How far the episode is: planned, draft, review, recorded or published.",
        "enum": [
          "planned",
          "draft",
          "review",
          "recorded",
          "published"
        ]
      },
      "source-id": {
        "title": "Source id",
        "description": "What `[@id]` in the text calls it: letters, digits, and `_`, `-`, `.`, `:` inside.",
        "type": "string",
        "pattern": "^[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_-])?$",
        "examples": [
          "vogels2009"
        ]
      },
      "tier": {
        "title": "Tier",
        "description": "How well proven a source is: gold, silver or bronze.",
        "enum": [
          "gold",
          "silver",
          "bronze"
        ]
      },
      "episode-range": {
        "title": "Range of episodes",
        "description": "First and last episode number, both included.",
        "type": "object",
        "required": [
          "from",
          "to"
        ],
        "additionalProperties": false,
        "patternProperties": {
          "^x-": {}
        },
        "properties": {
          "from": {
            "$ref": "#/$defs/episode-number",
            "description": "First episode number."
          },
          "to": {
            "$ref": "#/$defs/episode-number",
            "description": "Last episode number, included."
          }
        },
        "examples": [
          {
            "from": 1,
            "to": 12
          }
        ]
      },
      "source": {
        "description": "A source it will rest on: one of its own, or the bare id of one in `episodes/sources.yaml`.",
        "type": [
          "string",
          "object"
        ],
        "required": [
          "id"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/source-id"
          },
          "title": {
            "type": "string",
            "description": "The work’s title.",
            "examples": [
              "Eventually consistent"
            ]
          },
          "author": {
            "type": [
              "string",
              "array"
            ],
            "items": {
              "type": "string"
            },
            "description": "Who wrote it: one name, or a list of names.",
            "examples": [
              "Werner Vogels",
              [
                "Leslie Lamport",
                "Robert Shostak"
              ]
            ]
          },
          "year": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9999,
            "description": "The year it came out.",
            "examples": [
              2009
            ]
          },
          "publisher": {
            "type": "string",
            "description": "Who published it: a journal, a publishing house, a conference.",
            "examples": [
              "ACM Queue"
            ]
          },
          "url": {
            "type": "string",
            "description": "Where it can be read: a web address with https:// or http://.",
            "examples": [
              "https://queue.acm.org/detail.cfm?id=1466448"
            ]
          },
          "doi": {
            "type": "string",
            "description": "Its DOI, bare or as a link.",
            "examples": [
              "10.1145/359545.359563"
            ]
          },
          "isbn": {
            "type": [
              "string",
              "integer"
            ],
            "description": "Its ISBN-10 or ISBN-13, with or without hyphens. Put it in quotes, so that a leading 0 stays.",
            "examples": [
              "978-1-4493-7332-0"
            ]
          },
          "path": {
            "type": "string",
            "description": "A file of the show, relative to the show’s `sources-root`.",
            "examples": [
              "docs/pattern-library/resilience/circuit-breaker.md"
            ]
          },
          "tier": {
            "$ref": "#/$defs/tier"
          },
          "minutes": {
            "type": "number",
            "minimum": 0,
            "description": "How many minutes of the episode rest on it.",
            "examples": [
              12
            ]
          },
          "note": {
            "type": "string",
            "description": "A note for the people who make the show; no output prints it."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "title": "Source",
        "pattern": "^[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_-])?$",
        "examples": [
          "lamport1978",
          {
            "id": "vogels2009",
            "title": "Eventually consistent",
            "author": "Werner Vogels",
            "year": 2009,
            "tier": "gold",
            "minutes": 12
          }
        ]
      },
      "planned": {
        "description": "An episode that is planned, whether or not its file exists; or, with `episodes`, a stretch of episodes that is only sketched.",
        "type": "object",
        "title": "PlannedEpisode",
        "required": [
          "title"
        ],
        "properties": {
          "number": {
            "$ref": "#/$defs/episode-number",
            "description": "The episode’s number.",
            "examples": [
              13
            ]
          },
          "episodes": {
            "$ref": "#/$defs/episode-range",
            "description": "First and last number of a stretch that is only sketched."
          },
          "title": {
            "$ref": "#/$defs/text",
            "description": "The working title."
          },
          "also-titled": {
            "description": "Other working titles that plans have given it.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/text"
            },
            "examples": [
              [
                "Queueing theory mastery"
              ]
            ]
          },
          "status": {
            "$ref": "#/$defs/status"
          },
          "date": {
            "type": "string",
            "format": "date",
            "description": "The day it is to come out, where the series’ pace does not say it: year-month-day.",
            "examples": [
              "2026-12-01"
            ]
          },
          "format": {
            "$ref": "#/$defs/id",
            "description": "Its format, where it differs from the series’."
          },
          "duration": {
            "$ref": "#/$defs/duration",
            "description": "How long it is planned to run, where it differs from the series’."
          },
          "cold-open": {
            "title": "Planned cold open",
            "description": "The cold open’s template, or an object with template and story.",
            "type": [
              "string",
              "object"
            ],
            "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "minProperties": 1,
            "properties": {
              "template": {
                "$ref": "#/$defs/id",
                "description": "A file in templates/cold-opens without its ending.",
                "examples": [
                  "success-story"
                ]
              },
              "story": {
                "$ref": "#/$defs/text",
                "description": "What happens in it.",
                "examples": [
                  "How a retailer’s queueing model saved its busiest Monday"
                ]
              },
              "alternatives": {
                "type": "array",
                "description": "Other stories it could open with.",
                "items": {
                  "$ref": "#/$defs/text"
                },
                "examples": [
                  [
                    "How a video service kept playing through an outage"
                  ]
                ]
              }
            },
            "patternProperties": {
              "^x-": {}
            },
            "additionalProperties": false,
            "examples": [
              "technical-mystery",
              {
                "template": "success-story",
                "story": "A retailer’s queueing model saves its busiest Monday"
              }
            ]
          },
          "focus": {
            "type": "string",
            "description": "What it is about, in one line."
          },
          "topics": {
            "type": "array",
            "description": "What it covers.",
            "items": {
              "$ref": "#/$defs/text"
            }
          },
          "outline": {
            "type": "array",
            "description": "Its parts in order, where a plan tells them, with what each covers.",
            "items": {
              "$ref": "#/$defs/planned-part"
            }
          },
          "concepts": {
            "description": "Concepts of show.yaml that it will teach.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/id"
            },
            "examples": [
              [
                "little-law"
              ]
            ]
          },
          "threads": {
            "description": "Golden threads of show.yaml that it will take up.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/id"
            },
            "examples": [
              [
                "cost-of-coordination"
              ]
            ]
          },
          "objectives": {
            "type": "array",
            "description": "What a listener can do afterwards.",
            "items": {
              "$ref": "#/$defs/text"
            }
          },
          "prerequisites": {
            "description": "Numbers of episodes to hear first.",
            "type": [
              "integer",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/episode-number"
            }
          },
          "sources": {
            "type": "array",
            "description": "What it will rest on, with tier and minutes.",
            "items": {
              "$ref": "#/$defs/source"
            }
          },
          "guests": {
            "description": "Guests wanted: names or kinds of people.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/text"
            },
            "examples": [
              [
                "an engineer who ran the migration"
              ]
            ]
          },
          "tool": {
            "type": "string",
            "description": "An interactive tool that goes with it.",
            "examples": [
              "Latency budget calculator with geographic constraints"
            ]
          },
          "incidents": {
            "type": "array",
            "description": "Real incidents that it features.",
            "items": {
              "$ref": "#/$defs/text"
            },
            "examples": [
              [
                "A database deletion, and the backup that was not there"
              ]
            ]
          },
          "elements": {
            "type": "array",
            "description": "What it has beyond its format: ways of telling, demonstrations, materials.",
            "items": {
              "$ref": "#/$defs/text"
            },
            "examples": [
              [
                "A live failure injection"
              ]
            ]
          },
          "note": {
            "type": "string",
            "description": "A note for the people who make the show."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "if": {
          "required": [
            "episodes"
          ]
        },
        "else": {
          "required": [
            "number"
          ]
        },
        "examples": [
          {
            "number": 51,
            "title": "The mathematics of latency",
            "focus": "Fundamental limits",
            "tool": "Latency budget calculator"
          },
          {
            "episodes": {
              "from": 104,
              "to": 120
            },
            "title": "Systems to come"
          }
        ]
      },
      "pace": {
        "title": "Pace",
        "description": "How often an episode of the series comes out.",
        "type": "object",
        "properties": {
          "starts": {
            "type": "string",
            "format": "date",
            "description": "The day its first episode comes out: year-month-day.",
            "examples": [
              "2026-12-01"
            ]
          },
          "weeks": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 520,
            "description": "Weeks from one episode to the next.",
            "examples": [
              3
            ]
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "examples": [
          {
            "starts": "2026-12-01",
            "weeks": 3
          }
        ]
      },
      "planned-part": {
        "description": "A part of a planned episode.",
        "type": "object",
        "title": "PlannedPart",
        "required": [
          "title"
        ],
        "properties": {
          "title": {
            "$ref": "#/$defs/text",
            "description": "The part’s title."
          },
          "duration": {
            "$ref": "#/$defs/duration",
            "description": "How long it is planned to run."
          },
          "topics": {
            "type": "array",
            "description": "What it covers.",
            "items": {
              "$ref": "#/$defs/text"
            }
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "examples": [
          {
            "title": "Foundations",
            "duration": "60m",
            "topics": [
              "How a fault spreads"
            ]
          }
        ]
      }
    }
  },
  "show": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:coldopen:schema:show",
    "title": "ShowData",
    "description": "What holds for the whole show: episodes/show.yaml.",
    "type": "object",
    "required": [
      "title"
    ],
    "properties": {
      "title": {
        "$ref": "#/$defs/text",
        "description": "The show’s name.",
        "examples": [
          "The Long Way Round"
        ]
      },
      "description": {
        "type": "string",
        "description": "What the show is, in a paragraph; feeds and pages print it."
      },
      "author": {
        "type": "string",
        "description": "Who makes it: a person or an organisation."
      },
      "site": {
        "$ref": "#/$defs/url",
        "description": "The show’s address on the web; links in outputs begin with it.",
        "examples": [
          "https://example.org/show"
        ]
      },
      "language": {
        "type": "string",
        "pattern": "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$",
        "description": "Language of the show as a BCP 47 tag; `en` unless told.",
        "examples": [
          "en",
          "en-GB"
        ]
      },
      "artwork": {
        "type": "string",
        "description": "The cover: a file of the show or a web address.",
        "examples": [
          "artwork/cover.png"
        ]
      },
      "explicit": {
        "type": "boolean",
        "description": "Whether players must warn of explicit language; false unless told."
      },
      "cast": {
        "type": "array",
        "description": "Everyone who speaks in the show or is spoken of in its stories.",
        "items": {
          "$ref": "#/$defs/cast-member"
        }
      },
      "threads": {
        "type": "array",
        "description": "Golden threads: ideas that come back through the whole show.",
        "items": {
          "$ref": "#/$defs/thread"
        }
      },
      "concepts": {
        "type": "array",
        "description": "What the show teaches, piece by piece, and what each piece needs.",
        "items": {
          "$ref": "#/$defs/concept"
        }
      },
      "emotions": {
        "description": "The emotional palette: what `emotion=` of a story can name.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/id"
        },
        "examples": [
          [
            "fear",
            "triumph",
            "wonder"
          ]
        ]
      },
      "stakes": {
        "description": "The levels of stakes: what `stakes=` of a story can name.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "$ref": "#/$defs/id"
        },
        "examples": [
          [
            "technical",
            "business",
            "human",
            "societal"
          ]
        ]
      },
      "tiers": {
        "type": "array",
        "description": "What gold, silver and bronze mean in this show, best first.",
        "items": {
          "$ref": "#/$defs/tier-meaning"
        }
      },
      "rigour": {
        "type": "array",
        "description": "What each level of `rigour=` of a derivation means in this show, from the easiest on.",
        "items": {
          "$ref": "#/$defs/rigour-level"
        }
      },
      "tracks": {
        "type": "array",
        "description": "Learning tracks: ways through the show for one kind of listener.",
        "items": {
          "$ref": "#/$defs/track"
        }
      },
      "words-per-minute": {
        "$ref": "#/$defs/words-per-minute",
        "description": "How many words a speaker without a rate of their own says in a minute; 150 unless told."
      },
      "pronunciations": {
        "type": "object",
        "description": "What is written, and how the hosts say it, for the time it takes and for the recording script. Whole words, case included.",
        "additionalProperties": {
          "type": "string",
          "pattern": "\\S"
        },
        "examples": [
          {
            "kubectl": "kube control",
            "SQL": "ess cue ell"
          }
        ]
      },
      "sources-root": {
        "type": "string",
        "description": "Folder that `path:` of sources starts from, relative to the show’s root; the root itself unless told.",
        "examples": [
          "docs"
        ]
      },
      "chapters": {
        "type": "object",
        "description": "What chapter lists hold, and the formats that a build writes.",
        "properties": {
          "sub-chapters": {
            "type": "boolean",
            "description": "Whether `###` headings are chapters too; false unless told."
          },
          "formats": {
            "type": "array",
            "description": "The formats that a build writes, instead of json, psc, webvtt, ffmetadata and youtube.",
            "items": {
              "enum": [
                "json",
                "psc",
                "webvtt",
                "ffmetadata",
                "matroska",
                "ogm",
                "mp4chaps",
                "cue",
                "youtube",
                "spotify",
                "apple",
                "audacity",
                "reaper",
                "audition",
                "premiere",
                "resolve",
                "fcpxml",
                "hindenburg",
                "auphonic",
                "csv"
              ]
            }
          },
          "fps": {
            "description": "Frames a second of the video project, for the formats premiere, resolve and fcpxml.",
            "enum": [
              23.976,
              24,
              25,
              29.97,
              30,
              48,
              50,
              59.94,
              60,
              "23.976",
              "24",
              "25",
              "29.97",
              "29.97df",
              "30",
              "48",
              "50",
              "59.94",
              "59.94df",
              "60"
            ]
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "examples": [
          {
            "sub-chapters": true,
            "formats": [
              "json",
              "psc",
              "spotify",
              "premiere"
            ],
            "fps": 25
          }
        ]
      },
      "lint": {
        "$ref": "#/$defs/rule-settings"
      },
      "lint-overrides": {
        "type": "array",
        "description": "Settings of rules that hold for some files only. Of several that speak of a rule the last one wins, key by key.",
        "items": {
          "$ref": "#/$defs/lint-override"
        },
        "examples": [
          [
            {
              "status": "draft",
              "lint": {
                "objectives-present": "off"
              }
            },
            {
              "path": "episodes/archive/**",
              "lint": {
                "pacing-technical-run": "hint"
              }
            }
          ]
        ]
      },
      "lint-rules": {
        "type": "array",
        "description": "Modules with rules of the show’s own, as paths from the show’s root.",
        "items": {
          "type": "string",
          "pattern": "\\S"
        },
        "examples": [
          [
            "rules/house-style.mjs"
          ]
        ]
      }
    },
    "patternProperties": {
      "^x-": {}
    },
    "additionalProperties": false,
    "examples": [
      {
        "title": "The Long Way Round",
        "language": "en",
        "cast": [
          {
            "id": "maya",
            "name": "Maya",
            "role": "host"
          }
        ],
        "words-per-minute": 150
      }
    ],
    "$defs": {
      "episode-number": {
        "title": "Episode number",
        "description": "The number of an episode, a whole number from 0.",
        "type": "integer",
        "minimum": 0,
        "examples": [
          7
        ]
      },
      "id": {
        "title": "Id",
        "description": "Small letters, digits and hyphens.",
        "type": "string",
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "examples": [
          "latency-floor"
        ]
      },
      "text": {
        "title": "Text",
        "description": "Some words.",
        "type": "string",
        "pattern": "\\S"
      },
      "url": {
        "title": "Web address",
        "description": "A web address that begins with https:// or http://.",
        "type": "string",
        "pattern": "^https?://[^\\s/]+\\S*$",
        "examples": [
          "https://example.org/talks/floor"
        ]
      },
      "words-per-minute": {
        "title": "Words a minute",
        "description": "How many words are spoken in a minute. Scripted speech runs at 110 to 160, interviews at 140 to 195.",
        "type": "number",
        "minimum": 40,
        "maximum": 400,
        "examples": [
          150
        ]
      },
      "severity": {
        "title": "Severity",
        "description": "off: not checked. hint: shown, never counted. warning: counted, a build goes on. error: the episode is not built.",
        "enum": [
          "off",
          "hint",
          "warning",
          "error"
        ]
      },
      "rule-settings": {
        "title": "Settings of rules",
        "description": "By the name of a rule its severity, or its severity, the status from which it speaks, and its options.",
        "type": "object",
        "additionalProperties": {
          "$ref": "#/$defs/rule-setting"
        },
        "examples": [
          {
            "pacing-recap": "error",
            "raw-html": "off",
            "fence-language": {
              "severity": "error",
              "from": "review"
            }
          }
        ]
      },
      "rule-setting": {
        "title": "Setting of a rule",
        "description": "A severity, or an object with `severity`, `from` and the rule’s options.",
        "type": [
          "string",
          "object"
        ],
        "if": {
          "type": "object"
        },
        "else": {
          "$ref": "#/$defs/severity"
        },
        "properties": {
          "severity": {
            "$ref": "#/$defs/severity"
          },
          "from": {
            "$ref": "#/$defs/status",
            "description": "The status from which an episode is judged: one that is not so far yet is left alone."
          }
        },
        "additionalProperties": true,
        "examples": [
          "warning",
          {
            "severity": "error",
            "from": "review"
          }
        ]
      },
      "status": {
        "title": "Status",
        "description": "How far the episode is: planned, draft, review, recorded or published.",
        "enum": [
          "planned",
          "draft",
          "review",
          "recorded",
          "published"
        ]
      },
      "lint-override": {
        "title": "LintOverride",
        "description": "Settings that hold where every condition given here is met.",
        "type": "object",
        "required": [
          "lint"
        ],
        "properties": {
          "series": {
            "description": "Ids of series, one or several.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/id"
            },
            "examples": [
              "foundational"
            ]
          },
          "status": {
            "description": "How far the episode is: one status or several.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/status"
            },
            "if": {
              "type": "array"
            },
            "else": {
              "$ref": "#/$defs/status"
            },
            "examples": [
              [
                "planned",
                "draft"
              ]
            ]
          },
          "path": {
            "description": "Files, as globs from the show’s root: `*` within a name, `**` across folders; a folder stands for all that is in it.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "type": "string",
              "pattern": "\\S"
            },
            "examples": [
              "episodes/archive/**"
            ]
          },
          "lint": {
            "$ref": "#/$defs/rule-settings"
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "examples": [
          {
            "series": "foundational",
            "status": [
              "planned",
              "draft"
            ],
            "lint": {
              "objectives-present": "off"
            }
          }
        ]
      },
      "cast-member": {
        "description": "Someone who speaks, or whom stories are about.",
        "type": "object",
        "title": "CastMember",
        "required": [
          "id",
          "name"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "What frontmatter and `cast=` call them.",
            "examples": [
              "maya"
            ]
          },
          "name": {
            "$ref": "#/$defs/text",
            "description": "The name as it is printed and as it labels speech.",
            "examples": [
              "Maya"
            ]
          },
          "aliases": {
            "description": "Other labels for their speech.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/text"
            },
            "examples": [
              [
                "NARRATOR"
              ]
            ]
          },
          "role": {
            "type": "string",
            "description": "What they are: host, narrator, recurring character …",
            "examples": [
              "host"
            ]
          },
          "fictional": {
            "type": "boolean",
            "description": "Whether they are invented; false unless told."
          },
          "url": {
            "$ref": "#/$defs/url",
            "description": "Their page on the web."
          },
          "words-per-minute": {
            "$ref": "#/$defs/words-per-minute",
            "description": "How many words they say in a minute, where it differs from the show’s rate."
          },
          "arc": {
            "type": "array",
            "description": "What they are in which episodes.",
            "items": {
              "description": "A stretch of their story.",
              "type": "object",
              "title": "Arc",
              "required": [
                "from",
                "to",
                "role"
              ],
              "properties": {
                "from": {
                  "$ref": "#/$defs/episode-number",
                  "description": "First episode."
                },
                "to": {
                  "$ref": "#/$defs/episode-number",
                  "description": "Last episode, included."
                },
                "role": {
                  "$ref": "#/$defs/text",
                  "description": "What they are in it.",
                  "examples": [
                    "junior engineer"
                  ]
                }
              },
              "patternProperties": {
                "^x-": {}
              },
              "additionalProperties": false
            }
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "thread": {
        "description": "A golden thread.",
        "type": "object",
        "title": "Thread",
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "What frontmatter calls it.",
            "examples": [
              "cost-of-coordination"
            ]
          },
          "title": {
            "$ref": "#/$defs/text",
            "description": "Its name in print.",
            "examples": [
              "The cost of coordination"
            ]
          },
          "description": {
            "type": "string",
            "description": "What it is about."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "concept": {
        "description": "A concept.",
        "type": "object",
        "title": "Concept",
        "required": [
          "id",
          "name"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "What frontmatter and containers call it.",
            "examples": [
              "latency-floor"
            ]
          },
          "name": {
            "$ref": "#/$defs/text",
            "description": "Its name in print.",
            "examples": [
              "The latency floor"
            ]
          },
          "prerequisites": {
            "description": "Concepts a listener needs first.",
            "type": [
              "string",
              "array"
            ],
            "items": {
              "$ref": "#/$defs/id"
            },
            "examples": [
              [
                "little-law"
              ]
            ]
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "tier-meaning": {
        "description": "A tier of sources.",
        "type": "object",
        "title": "TierMeaning",
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "enum": [
              "gold",
              "silver",
              "bronze"
            ],
            "description": "Which tier."
          },
          "title": {
            "$ref": "#/$defs/text",
            "description": "Its name in print."
          },
          "description": {
            "type": "string",
            "description": "What it stands for in this show."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "rigour-level": {
        "description": "A level of mathematical rigour.",
        "type": "object",
        "title": "RigourLevel",
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "enum": [
              "intuitive",
              "practical",
              "theoretical",
              "research"
            ],
            "description": "Which level."
          },
          "title": {
            "$ref": "#/$defs/text",
            "description": "Its name in print."
          },
          "description": {
            "type": "string",
            "description": "What it stands for in this show."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      },
      "track": {
        "description": "A learning track.",
        "type": "object",
        "title": "Track",
        "required": [
          "id",
          "title",
          "episodes"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "What commands call it.",
            "examples": [
              "beginner"
            ]
          },
          "title": {
            "$ref": "#/$defs/text",
            "description": "Its name in print.",
            "examples": [
              "From zero"
            ]
          },
          "description": {
            "type": "string",
            "description": "Who it is for, and what they can do at its end."
          },
          "episodes": {
            "type": "array",
            "minItems": 1,
            "items": {
              "$ref": "#/$defs/episode-number"
            },
            "description": "Episode numbers, in the order in which to hear them.",
            "examples": [
              [
                1,
                2,
                7
              ]
            ]
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false,
        "examples": [
          {
            "id": "beginner",
            "title": "From zero",
            "episodes": [
              1,
              2,
              7
            ]
          }
        ]
      }
    }
  },
  "sources": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:coldopen:schema:sources",
    "title": "SourcesData",
    "description": "Sources that several episodes cite: episodes/sources.yaml.",
    "type": "object",
    "required": [
      "sources"
    ],
    "properties": {
      "sources": {
        "type": "array",
        "description": "One entry a work. An episode lists its bare id, and `[@id]` in the text cites it.",
        "items": {
          "$ref": "#/$defs/source"
        }
      }
    },
    "patternProperties": {
      "^x-": {}
    },
    "additionalProperties": false,
    "examples": [
      {
        "sources": [
          {
            "id": "lamport1978",
            "title": "Time, clocks, and the ordering of events in a distributed system",
            "author": "Leslie Lamport",
            "year": 1978,
            "doi": "10.1145/359545.359563",
            "tier": "gold"
          }
        ]
      }
    ],
    "$defs": {
      "source-id": {
        "title": "Source id",
        "description": "What `[@id]` in the text calls it: letters, digits, and `_`, `-`, `.`, `:` inside.",
        "type": "string",
        "pattern": "^[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_-])?$",
        "examples": [
          "vogels2009"
        ]
      },
      "tier": {
        "title": "Tier",
        "description": "How well proven a source is: gold, silver or bronze.",
        "enum": [
          "gold",
          "silver",
          "bronze"
        ]
      },
      "source": {
        "description": "A work that episodes cite.",
        "type": "object",
        "title": "SharedSource",
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/source-id"
          },
          "title": {
            "type": "string",
            "description": "The work’s title.",
            "examples": [
              "Eventually consistent"
            ]
          },
          "author": {
            "type": [
              "string",
              "array"
            ],
            "items": {
              "type": "string"
            },
            "description": "Who wrote it: one name, or a list of names.",
            "examples": [
              "Werner Vogels",
              [
                "Leslie Lamport",
                "Robert Shostak"
              ]
            ]
          },
          "year": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9999,
            "description": "The year it came out.",
            "examples": [
              2009
            ]
          },
          "publisher": {
            "type": "string",
            "description": "Who published it: a journal, a publishing house, a conference.",
            "examples": [
              "ACM Queue"
            ]
          },
          "url": {
            "type": "string",
            "description": "Where it can be read: a web address with https:// or http://.",
            "examples": [
              "https://queue.acm.org/detail.cfm?id=1466448"
            ]
          },
          "doi": {
            "type": "string",
            "description": "Its DOI, bare or as a link.",
            "examples": [
              "10.1145/359545.359563"
            ]
          },
          "isbn": {
            "type": [
              "string",
              "integer"
            ],
            "description": "Its ISBN-10 or ISBN-13, with or without hyphens. Put it in quotes, so that a leading 0 stays.",
            "examples": [
              "978-1-4493-7332-0"
            ]
          },
          "path": {
            "type": "string",
            "description": "A file of the show, relative to the show’s `sources-root`.",
            "examples": [
              "docs/pattern-library/resilience/circuit-breaker.md"
            ]
          },
          "tier": {
            "$ref": "#/$defs/tier"
          },
          "minutes": {
            "type": "number",
            "minimum": 0,
            "description": "How many minutes of the episode rest on it.",
            "examples": [
              12
            ]
          },
          "note": {
            "type": "string",
            "description": "A note for the people who make the show; no output prints it."
          }
        },
        "patternProperties": {
          "^x-": {}
        },
        "additionalProperties": false
      }
    }
  },
} as const;

export type SchemaName = keyof typeof SCHEMAS;
