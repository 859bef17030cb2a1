import Handlebars from 'handlebars';
import { closest } from '../../notation/closest.ts';
import { TemplateFault } from './fault.ts';
import { HELPER_NAMES } from './helpers.ts';

type Located = { loc: { start: { line: number; column: number } } };
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** Throws a {@link TemplateFault} for a helper, decorator or partial that does not exist, and for names of JavaScript's own. */
export function checkNames(program: hbs.AST.Program, partials: readonly string[]): void {
  new NameCheck(partials).accept(program);
}

class NameCheck extends Handlebars.Visitor {
  readonly #partials: Set<string>;
  constructor(partials: readonly string[]) {
    super();
    this.#partials = new Set(partials);
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.#checkCall(node);
    super.MustacheStatement(node);
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#checkCall(node);
    super.BlockStatement(node);
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.#checkCall(node, true);
    super.SubExpression(node);
  }

  override PathExpression(node: hbs.AST.PathExpression): void {
    const own = node.parts.find((part) => part in Object.prototype);
    if (own !== undefined)
      throw new TemplateFault(
        `Unexpected name \`${own}\`, expected one that the data has here.`,
        place(node),
      );
  }

  override Decorator(node: hbs.AST.Decorator): void {
    throw new TemplateFault('Unexpected decorator, expected {{#*inline}} or none.', place(node));
  }

  override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
    const name = (node.path as hbs.AST.PathExpression).original;
    if (name !== 'inline')
      throw new TemplateFault(`Unexpected decorator \`${name}\`, expected \`inline\`.`, place(node));
    for (const parameter of node.params)
      if (parameter.type === 'StringLiteral') this.#partials.add((parameter as hbs.AST.StringLiteral).value);
    super.DecoratorBlock(node);
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.#checkPartial(node);
    super.PartialStatement(node);
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    // Inline partials that stand inside the block can be used by the partial and by the block itself.
    super.PartialBlockStatement(node);
    this.#checkPartial(node);
  }

  #checkCall(node: Call, always = false): void {
    if (!always && node.params.length === 0 && !node.hash) return;
    const name = String((node.path as hbs.AST.PathExpression).original);
    if ((HELPER_NAMES as readonly string[]).includes(name)) return;
    throw new TemplateFault(
      `Unexpected helper \`${name}\`, expected ${anyOf(HELPER_NAMES)}.`,
      place(node),
      suggestion(name, HELPER_NAMES),
    );
  }

  #checkPartial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    if (node.name.type !== 'PathExpression') return;
    const name = (node.name as hbs.AST.PathExpression).original;
    if (name === '@partial-block' || this.#partials.has(name)) return;
    const known = [...this.#partials].toSorted();
    throw new TemplateFault(
      `Unexpected partial \`${name}\`, expected ${known.length > 0 ? anyOf(known) : 'none: there are no partials'}.`,
      place(node),
      suggestion(name, known),
    );
  }
}

function place(node: Located): { line: number; column: number } {
  return { line: node.loc.start.line, column: node.loc.start.column + 1 };
}

function anyOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 1 ? String(quoted[0]) : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** A question that names what was probably meant, where something known is near enough. */
export function suggestion(name: string, known: readonly string[]): string | undefined {
  const meant = closest(name, known);
  return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}
