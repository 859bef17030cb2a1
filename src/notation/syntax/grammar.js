import { createRequire } from 'node:module';
let library;
/** Loads one of the grammars that `@vscode/tree-sitter-wasm` carries. */
export async function loadGrammar(name) {
    library ??= start();
    const { Parser, Language } = await library;
    const path = createRequire(import.meta.url).resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`);
    const language = await Language.load(path);
    const parser = new Parser();
    parser.setLanguage(language);
    return (text) => (parses(parser, text) ? undefined : findMisfit(parser, language, text));
}
async function start() {
    const loaded = await import('@vscode/tree-sitter-wasm');
    const found = loaded.default;
    await found.Parser.init();
    return found;
}
/** Gives up at the first error, for the recovery from errors is what takes long. */
function parses(parser, text) {
    const tree = parser.parse(text, null, { progressCallback: ({ hasError }) => hasError });
    parser.reset();
    const isSound = tree !== null && !tree.rootNode.hasError;
    tree?.delete();
    return isSound;
}
const AT = /^process version:\d+, version_count:\d+, state:(\d+), row:(\d+), col:(\d+)/;
/**
 * The tree tells where the parser found its feet again, not where it lost them; its log tells that. An ambiguous text is
 * read in several ways at once, each of which may meet its error: only when all have does the log say `resume`.
 */
function findMisfit(parser, language, text) {
    let place;
    let size = 0;
    let found;
    let isOver = false;
    parser.setLogger((message, isLexing) => {
        if (isOver || isLexing)
            return;
        const at = message.startsWith('process') ? AT.exec(message) : null;
        // Columns and sizes are in bytes of UTF-16.
        if (at)
            place = { state: Number(at[1]), row: Number(at[2]), column: Number(at[3]) / 2 };
        else if (message.startsWith('lexed_lookahead'))
            size = Number(/size:(\d+)$/.exec(message)?.[1] ?? 0) / 2;
        else if (message.startsWith('detect_error') && place)
            found = { ...place, size, symbol: message.slice('detect_error lookahead:'.length) };
        else if (message.startsWith('resume'))
            isOver = true;
    });
    try {
        parser.parse(text, null, { progressCallback: () => isOver })?.delete();
    }
    finally {
        parser.setLogger(null);
        parser.reset();
    }
    if (!found || !isOver)
        return undefined;
    const from = offsetOf(text, found.row, found.column);
    const end = Math.min(text.length, from + found.size);
    const padding = /^[\s\\]*/.exec(text.slice(from, Math.max(end, from)))?.[0].length ?? 0;
    return { start: from + padding, end, symbol: found.symbol, expected: expectedAt(language, found.state) };
}
function offsetOf(text, row, column) {
    let start = 0;
    for (let line = 0; line < row; line++)
        start = text.indexOf('\n', start) + 1;
    return Math.min(text.length, start + column);
}
function expectedAt(language, state) {
    const symbols = language.lookaheadIterator(state);
    if (!symbols)
        return [];
    const names = new Set(symbols);
    symbols.delete();
    return [...names].sort();
}
