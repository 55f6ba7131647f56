/**
 * Output formats (kubernetes.io/docs/reference/kubectl/#output-options, v1.35). `kyaml` was alpha
 * in v1.34 and is on by default from v1.35.
 */
import { err, ok, type Result } from '../../../base/result.ts';
import { isJsonPath, jsonPathTemplate, relaxedPath } from './json-path.ts';

const PLAIN = ['json', 'yaml', 'kyaml', 'name'];
const TEMPLATES: Readonly<Record<string, string>> = {
	template: 'go-template',
	'go-template': 'go-template',
	templatefile: 'go-template-file',
	'go-template-file': 'go-template-file',
	jsonpath: 'jsonpath',
	'jsonpath-as-json': 'jsonpath-as-json',
	'jsonpath-file': 'jsonpath-file'
};
const COLUMNS = ['custom-columns', 'custom-columns-file'];

/** What commands offer that do not offer all; those without an entry offer all but tables. */
const OFFERS: Readonly<Record<string, readonly string[]>> = {
	get: [...PLAIN, 'wide', ...COLUMNS, ...Object.keys(TEMPLATES)],
	delete: ['name'],
	explain: ['plaintext', 'plaintext-openapiv2'],
	'api-resources': ['wide', 'name', 'json', 'yaml', 'kyaml'],
	'config get-contexts': ['name'],
	version: ['json', 'yaml'],
	'apply view-last-applied': ['json', 'yaml']
};

export function outputsOf(verb: string): readonly string[] {
	return OFFERS[verb] ?? [...PLAIN, ...Object.keys(TEMPLATES)];
}

type OutputFault = 'output' | 'template' | 'path';
type Plain = Result<string, OutputFault>;

/** One spelling of a format and its template, which may come by a flag of its own. */
export function plainOutput(verb: string, output: string | null, template: string | null): Plain {
	const [, typed = '', glued] = /^([^=]*)(?:=(.*))?$/s.exec(output ?? 'go-template')!;
	const format = PLAIN.includes(typed.toLowerCase()) ? typed.toLowerCase() : typed;
	if (!outputsOf(verb).includes(format)) return err('output');
	const name = TEMPLATES[format] ?? format;
	if (PLAIN.includes(name) || !(format in TEMPLATES || COLUMNS.includes(format)))
		return glued === undefined ? ok(name) : err('output');
	const inner = glued ?? template;
	const isBroken =
		name === 'custom-columns' && !inner?.split(',').every((one) => one.includes(':'));
	if (inner === null || inner === '' || isBroken) return err('template');
	return readsPaths(name) && !isJsonPath(inner)
		? err('path')
		: ok(`${name}=${plainTemplate(name, inner)}`);
}

const readsPaths = (name: string) =>
	['jsonpath', 'jsonpath-as-json', 'custom-columns'].includes(name);

function plainTemplate(name: string, template: string): string {
	if (name === 'jsonpath' || name === 'jsonpath-as-json') return jsonPathTemplate(template);
	if (name !== 'custom-columns') return template;
	return template
		.split(',')
		.map((column) => {
			const [heading = '', ...path] = column.split(':');
			return `${heading}:${relaxedPath(path.join(':'))}`;
		})
		.join(',');
}

/** Whether a format shows a table, which headings and extra columns belong to. */
export function isTable(output: string | null): boolean {
	return output === null || output === 'wide' || output.startsWith('custom-columns');
}
