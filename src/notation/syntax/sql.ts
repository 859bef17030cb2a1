import { hasEllipses, withoutEllipses } from './ellipses.ts';
import { between, type Syntax, type SyntaxFault } from './fault.ts';
import { findStatementFault } from './sql-statements.ts';
import { readSql } from './sql-tokens.ts';

/**
 * SQL of any dialect: what none of them takes is a fault, and no more is. So quotes, brackets, the words that statements begin
 * with, the order of clauses and operators without operands are looked at; types, functions and definitions are not.
 */
export const sql: Syntax = {
  load: () => Promise.resolve(findSqlFault),
  *readings(text) {
    const plain = withoutPrompts(hasEllipses(text) ? withoutEllipses(text) : text);
    if (plain !== text) yield between('', plain, '');
    if (CLAUSE.test(plain)) yield between('SELECT 1 FROM _ ', plain, '');
    if (/^\s*(?:AND|OR)\b/i.test(plain)) yield between('SELECT 1 FROM _ WHERE 1 ', plain, '');
    if (EXPRESSION.test(plain)) yield between('SELECT ', plain, '');
    if (COLUMN.test(plain)) yield between('CREATE TABLE _ (', plain.replace(/,(\s*)$/, ' $1'), '\n)');
  },
};

const CLAUSE =
  /^\s*(?:(?:--.*|\/\*[^]*?\*\/)\s*)*(?:WHERE|JOIN|LEFT|RIGHT|INNER|OUTER|CROSS|FULL|GROUP|ORDER|HAVING|LIMIT|OFFSET|UNION|INTERSECT|EXCEPT|WINDOW|ON|USING|PARTITION|RETURNING|QUALIFY|OVER|AS)\b/i;
const EXPRESSION =
  /^\s*(?:CASE|NOT|EXISTS|CAST)\b|^\s*[\w."`]+\s*(?:[(=<>!+]|-|\|\||::|(?:IN|LIKE|BETWEEN|IS|OVER)\b)/i;
const COLUMN =
  /^\s*(?:--.*\s*)*[\w"`]+\s+(?:\w*INT(?:EGER)?|\w*SERIAL|\w*TEXT|\w*CHAR\w*|NUMERIC|DECIMAL|FLOAT|DOUBLE|REAL|BOOL\w*|DATE\w*|TIME\w*|UUID|JSONB?|BYTEA|BLOB|STRING|NUMBER)\b|^\s*(?:PRIMARY KEY|FOREIGN KEY|CONSTRAINT|CHECK|UNIQUE)\b/i;

function findSqlFault(text: string): SyntaxFault | undefined {
  const fault = judge(text, false);
  // Whether a backslash means anything in a text differs from dialect to dialect.
  return fault && text.includes('\\') ? judge(text, true) && fault : fault;
}

function judge(text: string, escapes: boolean): SyntaxFault | undefined {
  const tokens = readSql(text, escapes);
  return 'message' in tokens ? tokens : findStatementFault(text, tokens);
}

/** Prompts, and lines to the shell of a database itself. */
function withoutPrompts(text: string): string {
  return text
    .replace(/^[ \t]*(?:\w+[=-][#>]|sqlite>|mysql>|\.\.\.>|->)[ \t]/gm, (prompt) => ' '.repeat(prompt.length))
    .replace(/^[ \t]*(?:\\\w|\.[a-z]+\b).*$/gm, (line) => ' '.repeat(line.length));
}
