import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFindings } from '../../src/plugins/read-findings.ts';
import { NotARule, readRule } from '../../src/plugins/read-rule.ts';

const HOME = { path: 'a.md', text: 'Some words.\n', defects: [] };
const FILES = new Map([[HOME.path, HOME]]);

const offset = fc.oneof(fc.integer({ min: -2, max: 14 }), fc.double(), fc.constant(undefined));
const span = fc.oneof(fc.record({ start: offset, end: offset }), fc.jsonValue());
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue());
const edit = fc.oneof(fc.record({ span, text }), fc.jsonValue());
const change = fc.oneof(
  fc.record({ description: text, edits: fc.oneof(fc.array(edit), fc.jsonValue()) }),
  fc.jsonValue(),
);
const finding = fc.oneof(
  fc.record(
    {
      message: text,
      span,
      path: fc.oneof(fc.constant('a.md'), text),
      hint: text,
      fixes: fc.oneof(fc.array(change), fc.jsonValue()),
      suggestions: fc.oneof(fc.array(change), fc.jsonValue()),
      related: fc.array(fc.record({ path: fc.oneof(fc.constant('a.md'), text), span, message: text })),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);

test('whatever a rule gives, what is kept is sound, and the rest is said in one line', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(finding), fc.jsonValue()), (given) => {
      const { findings, trouble } = readFindings(given, FILES, HOME.path);
      const spans = findings.flatMap(({ span: own, fixes = [], suggestions = [], related = [] }) => [
        own,
        ...related.map((other) => other.span),
        ...[...fixes, ...suggestions].flatMap(({ edits }) => edits.map((each) => each.span)),
      ]);
      for (const { start, end } of spans) {
        expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
        expect(0 <= start && start <= end && end <= HOME.text.length).toBe(true);
      }
      for (const { message, path } of findings) {
        expect(message).toMatch(/^\S(?:.*\S)?$/);
        expect(path).toBe(HOME.path);
      }
      if (!Array.isArray(given) || findings.length < given.length) expect(trouble).toBeDefined();
      if (trouble?.code === 'wrong-finding') expect(`${trouble.found}${trouble.expected}`).not.toMatch(/\n/);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever a module exports, it is a rule or a sentence says why not', () => {
  const given = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        name: fc.oneof(fc.constant('a/b'), text),
        scope: fc.oneof(fc.constantFrom('episode', 'show', 'across', 'comments'), text),
        severity: fc.oneof(fc.constantFrom('error', 'warning', 'hint', 'off'), text),
        description: text,
        from: text,
        fixable: fc.oneof(fc.boolean(), fc.jsonValue()),
        check: fc.constantFrom('function', 'object'),
        options: fc.oneof(
          fc.dictionary(
            fc.oneof(fc.constant('a'), fc.string()),
            fc.record({
              type: fc.constantFrom('integer', 'text', 'length', 'x'),
              default: fc.jsonValue(),
              description: text,
            }),
          ),
          fc.jsonValue(),
        ),
        docs: fc.oneof(fc.record({ why: text }), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(given, (value) => {
      const read = readRule(value, 0);
      if (read instanceof NotARule) expect(`${read.found}${read.expected}`).not.toMatch(/\n/);
      else expect(read.name).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
    }),
    { numRuns: 2_000 },
  );
});
