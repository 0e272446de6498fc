import ts from 'typescript';

/** A house rule that was broken, and where. */
export type Breach = {
  readonly rule: Rule;
  readonly file: string;
  readonly line: number;
  readonly text: string;
};

export type Rule =
  | 'no-clock'
  | 'no-random'
  | 'no-environment'
  | 'no-console'
  | 'no-classes'
  | 'no-module-mocks'
  | 'no-type-escapes';

/** `main.ts` and `config.ts` are where the real clock and the environment come in. */
const EDGE = /^src\/(main|config)\.ts$/;
const ADAPTERS = /^src\/adapters\//;
const OURS = /^(src|cards)\//;
const TESTS = /^test\//;

/** The rules that hold for a file at `path`, seen from the root of the repository. */
const rulesFor = (path: string): ReadonlySet<Rule> => {
  const rules: Rule[] = ['no-type-escapes'];
  if (OURS.test(path)) rules.push('no-console');
  if (OURS.test(path) && !EDGE.test(path)) rules.push('no-clock', 'no-random', 'no-environment');
  if (OURS.test(path) && !ADAPTERS.test(path)) rules.push('no-classes');
  if (TESTS.test(path)) rules.push('no-module-mocks');
  return new Set(rules);
};

/** Names of node:crypto that give something else each time; adapters and main may use them. */
const RANDOM = new Set([
  'randomBytes',
  'randomUUID',
  'randomInt',
  'randomFillSync',
  'randomFill',
  'getRandomValues',
]);

/** True where a name stands for its value: not a declaration, a property's name, or a type. */
const isValue = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression === node || isGlobalThis(parent.expression);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  return ts.isShorthandPropertyAssignment(parent) || (ts.isExpression(node) && !isNaming(parent));
};

const isGlobalThis = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === 'globalThis';

const isNaming = (parent: ts.Node): boolean =>
  ts.isTypeNode(parent) ||
  ts.isQualifiedName(parent) ||
  ts.isImportSpecifier(parent) ||
  ts.isImportClause(parent) ||
  ts.isExportSpecifier(parent) ||
  ts.isClassElement(parent) ||
  ts.isTypeElement(parent) ||
  ts.isFunctionLike(parent) ||
  ts.isTypeAliasDeclaration(parent) ||
  ts.isInterfaceDeclaration(parent) ||
  ts.isClassDeclaration(parent);

/** The member taken of the value `node`: `now` for `Date.now`; nothing where the value itself is passed on. */
const memberOf = (node: ts.Identifier): string | undefined => {
  const owner = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  const { parent } = owner;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === owner) return parent.name.text;
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteral(parent.argumentExpression)) {
    return parent.argumentExpression.text;
  }
  return undefined;
};

const isHarmlessDate = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return (parent.arguments?.length ?? 0) > 0;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  const member = memberOf(node);
  return member === 'parse' || member === 'UTC';
};

/** Members of a global that no code of ours may take; `''` is the global itself, handed on as a value. */
const FORBIDDEN: Record<string, { readonly rule: Rule; readonly members: readonly string[] }> = {
  Math: { rule: 'no-random', members: ['random', ''] },
  process: { rule: 'no-environment', members: ['env', ''] },
  performance: { rule: 'no-clock', members: ['now', 'timeOrigin', ''] },
  Temporal: { rule: 'no-clock', members: ['Now'] },
};

function ruleOfName(node: ts.Identifier, path: string): Rule | undefined {
  if (node.text === 'console' && isValue(node)) return 'no-console';
  if (node.text === 'Date' && isValue(node)) return isHarmlessDate(node) ? undefined : 'no-clock';
  if (RANDOM.has(node.text) && !ADAPTERS.test(path)) return 'no-random';
  const forbidden = Object.hasOwn(FORBIDDEN, node.text) ? FORBIDDEN[node.text] : undefined;
  if (forbidden === undefined || !isValue(node)) return undefined;
  const member = memberOf(node);
  // An adapter may measure how long it waits; what time it is, it is told.
  if (node.text === 'performance' && member === 'now' && ADAPTERS.test(path)) return undefined;
  if (node.text === 'process' && (member === 'hrtime' || member === 'uptime')) return 'no-clock';
  return forbidden.members.includes(member ?? '') ? forbidden.rule : undefined;
}

/** `import { env } from 'node:process'` and its like. */
const ruleOfImport = (node: ts.ImportSpecifier): Rule | undefined => {
  const from = node.parent.parent.parent.moduleSpecifier;
  if (!ts.isStringLiteral(from)) return undefined;
  const name = (node.propertyName ?? node.name).text;
  if (/^(node:)?process$/.test(from.text) && name === 'env') return 'no-environment';
  if (/^(node:)?perf_hooks$/.test(from.text) && name === 'performance') return 'no-clock';
  return undefined;
};

const isError = (node: ts.ClassLikeDeclaration): boolean =>
  node.heritageClauses?.some((clause) =>
    clause.types.some((type) => /Error$/.test(type.expression.getText())),
  ) ?? false;

function ruleOf(node: ts.Node, path: string): Rule | undefined {
  if (ts.isIdentifier(node)) return ruleOfName(node, path);
  if (ts.isImportSpecifier(node)) return ruleOfImport(node);
  if (ts.isClassLike(node)) return isError(node) ? undefined : 'no-classes';
  if (ts.isPropertyAccessExpression(node) && /^vi\.(mock|doMock|hoisted)$/.test(node.getText()))
    return 'no-module-mocks';
  return undefined;
}

/** Every house rule that the text of a file breaks. `path` is seen from the root of the repository. */
export function breaches(path: string, text: string): Breach[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
  const rules = rulesFor(path);
  const found: Breach[] = [];
  const report = (rule: Rule, position: number): void => {
    const { line } = source.getLineAndCharacterOfPosition(position);
    found.push({ rule, file: path, line: line + 1, text: text.split('\n')[line]?.trim() ?? '' });
  };
  const visit = (node: ts.Node): void => {
    const rule = ruleOf(node, path);
    if (rule !== undefined && rules.has(rule)) report(rule, node.getStart());
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const hatch of text.matchAll(/^\s*(\/\/|\/\*+)\s*@ts-(ignore|nocheck)/gm)) {
    report('no-type-escapes', hatch.index + hatch[0].length);
  }
  return found;
}
