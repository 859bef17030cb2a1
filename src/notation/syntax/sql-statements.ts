import { closest } from '../closest.ts';
import { quoted } from './describe-misfit.ts';
import type { SyntaxFault } from './fault.ts';
import type { SqlToken } from './sql-tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VERBS = words(
  'SELECT WITH INSERT UPDATE DELETE MERGE UPSERT REPLACE CREATE ALTER DROP TRUNCATE RENAME EXPLAIN ANALYZE ANALYSE BEGIN START COMMIT ROLLBACK ABORT SAVEPOINT RELEASE SET RESET SHOW USE GRANT REVOKE DENY COPY VACUUM REINDEX CALL EXEC EXECUTE DECLARE FETCH MOVE CLOSE OPEN VALUES TABLE DESCRIBE DESC PRAGMA ATTACH DETACH LOCK UNLOCK PREPARE DEALLOCATE DO REFRESH COMMENT CLUSTER LISTEN UNLISTEN NOTIFY HANDLER LOAD IMPORT EXPORT UNLOAD OPTIMIZE FLUSH KILL DISCARD CHECKPOINT IF ELSE ELSEIF ELSIF WHILE LOOP FOR CASE WHEN RETURN RETURNS RAISE PRINT END GO FROM APPLY BATCH ASSERT PIVOT UNPIVOT SUMMARIZE INSTALL SECURITY REASSIGN CACHE UNCACHE CLEAR MSCK REPAIR INSPECT PUT GET LIST REMOVE UNDROP FOREACH PERFORM EXCEPTION SIGNAL LEAVE ITERATE REPEAT UNTIL EXIT CONTINUE NULL THROW TRY CONNECT DISCONNECT DEFINE STOP RESTORE BACKUP SPLIT CHANGE PURGE BINLOG XA DELIMITER SOURCE WAITFOR RECONFIGURE BULK ADD',
);
const CLAUSES: readonly string[] = ['SELECT', 'FROM', 'WHERE', 'GROUP', 'HAVING', 'WINDOW', 'ORDER', 'LIMIT'];
const ENDS = words('FROM WHERE GROUP HAVING ORDER LIMIT UNION INTERSECT EXCEPT');
/** Other statements define operators, or have a language of their own inside. */
const QUERIES = words('SELECT WITH INSERT UPDATE DELETE MERGE VALUES EXPLAIN');
const OPERATORS = words('AND OR = <> != <= >= || < LIKE ILIKE BETWEEN');
const SET_OPERATORS = words('UNION INTERSECT EXCEPT MINUS');

/** The first thing in a list of statements that no dialect takes. */
export function findStatementFault(text: string, tokens: readonly SqlToken[]): SyntaxFault | undefined {
  // Pipes have an order of their own.
  const isPiped = tokens.some((token) => token.text === '|>');
  const queries: (number | undefined)[] = [];
  let previous: SqlToken | undefined;
  let begins = true;
  let isQuery = false;
  for (const [index, token] of tokens.entries()) {
    if (begins && token.text !== ';' && token.text !== '(') {
      const fault = judgeBeginning(token, text.slice(token.start, token.end));
      if (fault) return fault;
      begins = false;
      isQuery = QUERIES.has(token.text);
    }
    if (token.text === '(') queries[token.depth + 1] = undefined;
    const next = tokens[index + 1];
    const fault =
      (isQuery ? missingOperand(previous, token, next) : undefined) ??
      looseComma(token, next) ??
      (isPiped ? undefined : judgeClause(queries, previous, token, next));
    if (fault) return fault;
    if (token.text === ';') {
      queries.length = 0;
      begins = token.depth === 0 && !/^\s*(?:CREATE|ALTER|DO|DECLARE)\b/i.test(text);
    }
    previous = token;
  }
  return undefined;
}

function judgeBeginning({ kind, text, start, end }: SqlToken, written: string): SyntaxFault | undefined {
  if (kind === 'value' || (kind === 'word' && VERBS.has(text))) return undefined;
  const near =
    kind === 'word' && text.length > 3
      ? closest(text, ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CREATE', 'ALTER', 'DROP', 'WITH'])
      : undefined;
  const wish =
    near === undefined
      ? 'expected a statement, such as one that begins with `SELECT`.'
      : `did you mean ${quoted(near)}?`;
  return { start, end, message: `No statement begins with ${quoted(written)}; ${wish}` };
}

/** `a = ;`, `WHERE AND`, `x AND )`. */
function missingOperand(
  previous: SqlToken | undefined,
  token: SqlToken,
  next: SqlToken | undefined,
): SyntaxFault | undefined {
  if (!OPERATORS.has(token.text) || isName(previous)) return undefined;
  const { start, end } = token;
  const isWord = token.kind === 'word';
  const isFirst = previous?.text === 'WHERE' || previous?.text === 'ON' || previous?.text === 'HAVING';
  if (isFirst && isWord)
    return { start, end, message: `Unexpected ${quoted(token.text)}; expected a condition before it.` };
  const isLast =
    next === undefined ||
    next.text === ';' ||
    next.text === ')' ||
    next.text === ',' ||
    (next.kind === 'word' && (ENDS.has(next.text) || next.text === 'AND' || next.text === 'OR'));
  return isLast
    ? { start, end, message: `There is nothing after ${quoted(token.text)}; expected a value.` }
    : undefined;
}

function looseComma({ text, start, end }: SqlToken, next: SqlToken | undefined): SyntaxFault | undefined {
  if (text !== ',' || !next) return undefined;
  const isLoose =
    next.text === ',' ||
    next.text === ';' ||
    next.text === ')' ||
    (next.kind === 'word' && /^(?:FROM|WHERE|HAVING)$/.test(next.text));
  return isLoose
    ? {
        start,
        end,
        message: `Unexpected comma before ${quoted(next.text)}; expected none after the last item.`,
      }
    : undefined;
}

/** The clauses of one query come in their order, and none is empty. `queries` holds how far the query at each depth is. */
function judgeClause(
  queries: (number | undefined)[],
  previous: SqlToken | undefined,
  token: SqlToken,
  next: SqlToken | undefined,
): SyntaxFault | undefined {
  const { kind, text, depth, start, end } = token;
  if (kind !== 'word' || isName(previous) || next?.text === '.') return undefined;
  if (text === 'SELECT') queries[depth] = 0;
  if (SET_OPERATORS.has(text)) queries[depth] = undefined;
  const place = CLAUSES.indexOf(text);
  const reached = queries[depth];
  if (place < 1 || reached === undefined) return undefined;
  if ((text === 'GROUP' || text === 'ORDER') && next?.text !== 'BY') return undefined;
  if (text === 'FROM' && (previous?.text === 'DISTINCT' || reached > 0)) return undefined;
  if (text === 'WINDOW' || (text === 'WHERE' && reached > 2)) {
    if (text === 'WINDOW' || previous?.text === ')') return undefined;
  }
  if (place < reached)
    return {
      start,
      end,
      message: `Unexpected ${quoted(text)} after ${quoted(CLAUSES[reached] ?? '')}; expected it before.`,
    };
  queries[depth] = place;
  const first = text === 'GROUP' || text === 'ORDER' ? undefined : next;
  const isEmpty = text !== 'LIMIT' && first?.kind === 'word' && ENDS.has(first.text);
  return isEmpty || (next === undefined && text !== 'SELECT')
    ? { start, end, message: `There is nothing after ${quoted(text)}; expected what belongs to it.` }
    : undefined;
}

/** Whether what follows is a name, whatever it looks like. */
function isName(previous: SqlToken | undefined): boolean {
  return previous?.text === '.' || previous?.text === 'AS';
}
