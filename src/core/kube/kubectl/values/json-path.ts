/**
 * JSONPath templates (kubernetes.io/docs/reference/kubectl/jsonpath/, v1.35): what stands between
 * braces may be spaced and rooted freely, what stands outside is text.
 */

export function jsonPathTemplate(template: string): string {
	return template.replace(
		/\{((?:"(?:\\.|[^"])*"|'(?:\\.|[^'])*'|[^{}"'])*)\}/g,
		(_, inner: string) =>
			/^\s*(?:range|end)\b/.test(inner)
				? `{${inner.trim().replace(/^range\s+(.*)$/s, (_all, path: string) => `range ${plainPath(path)}`)}}`
				: `{${plainPath(inner)}}`
	);
}

/** Whether keys are quoted as kubectl reads them: `['name']`, and never `["name"]`. */
export function isJsonPath(text: string): boolean {
	return !/\[\s*"/.test(text.replace(/(?<!\[\s*)"(?:\\.|[^"])*"/g, ''));
}

/** Where a path alone is wanted, braces and the first dot may be left out. */
export function relaxedPath(path: string): string {
	const inner = /^\{(.*)\}$/s.exec(path.trim())?.[1] ?? path.trim();
	const plain = plainPath(inner);
	return /^[.[]/.test(plain) || plain === '' ? plain : `.${plain}`;
}

/** Without a root sign and spaces; `['name']` as `.name`. Texts and filters keep their spaces. */
function plainPath(path: string): string {
	const text = path.trim();
	if (/^["']/.test(text)) return `"${text.slice(1, -1)}"`;
	return text
		.replace(/^\$(?=[.[])/, '')
		.replace(/\['([A-Za-z_][\w-]*)'\]/g, '.$1')
		.replace(/\s*(==|!=|<=|>=|<|>)\s*/g, '$1')
		.replace(/^([A-Za-z_])/, '.$1');
}
