/** The project's own source as data, for tests of its structure. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export type SourceFile = {
	/** From the root of the project, with slashes. */
	readonly path: string;
	readonly text: string;
	readonly lines: number;
	/** The script: the whole file, or the script blocks of a component. */
	readonly script: ts.SourceFile;
};

/** Script blocks where they stand; all else blanked out, so that lines stay what they are. */
function scriptsOf(component: string): string {
	let code = '';
	let end = 0;
	for (const block of component.matchAll(/(<script[^>]*>)([^]*?)<\/script>/g)) {
		const start = block.index + block[1]!.length;
		code += component.slice(end, start).replace(/[^\n]/g, ' ') + block[2]!;
		end = start + block[2]!.length;
	}
	return code;
}

export function readSource(folder: string, endings: RegExp): readonly SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((path) => endings.test(path))
		.sort()
		.map((path) => {
			const text = readFileSync(path, 'utf8');
			const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
			const script = ts.createSourceFile(path, code, ts.ScriptTarget.ESNext, true);
			return { path, text, lines: text.trimEnd().split('\n').length, script };
		});
}

/** Lines that hold code: no blank ones, comments or styles. */
export function codeLinesOf({ text }: SourceFile): readonly string[] {
	const rest = text.replace(/<style>[^]*?<\/style>|<!--[^]*?-->|\/\*[^]*?\*\//g, '');
	return rest.split('\n').filter((line) => /^\s*(?!\/\/)\S/.test(line));
}

/** Every node below `node`, itself included. */
export function* walk(node: ts.Node): Generator<ts.Node> {
	yield node;
	for (const child of node.getChildren()) yield* walk(child);
}

/** What a file imports or re-exports from, statically or not, types included. */
export function importsOf(file: SourceFile): readonly string[] {
	const found: string[] = [];
	for (const node of walk(file.script)) {
		const isStatic = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
		const isDynamic =
			ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
		const from = isStatic ? node.moduleSpecifier : isDynamic ? node.arguments[0] : undefined;
		if (from && ts.isStringLiteral(from)) found.push(from.text);
	}
	return found;
}

/** What a file has fetched before it runs: neither what `import()` names nor mere types. */
export function fetchedBy(file: SourceFile): readonly string[] {
	return file.script.statements.flatMap((node) => {
		if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
		const isType = ts.isImportDeclaration(node)
			? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
			: node.isTypeOnly;
		const from = node.moduleSpecifier;
		return !isType && from && ts.isStringLiteral(from) ? [from.text] : [];
	});
}

export type FunctionLength = { readonly at: string; readonly lines: number };

/** Lines of each function with a block for a body. */
export function functionsOf(file: SourceFile): readonly FunctionLength[] {
	const lineOf = (offset: number) => file.script.getLineAndCharacterOfPosition(offset).line + 1;
	return [...walk(file.script)]
		.filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
		.filter((node) => ts.isBlock((node as ts.FunctionLikeDeclaration).body!))
		.map((node) => {
			const first = lineOf(node.getStart());
			return { at: `${file.path}:${first}`, lines: lineOf(node.getEnd()) - first + 1 };
		});
}

/** The smallest value that at least `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
