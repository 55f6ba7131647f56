/** From the words of one kubectl command to what it does. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Fault } from '../faults.ts';
import { globalFlags, idleFlags } from '../grammar/global.ts';
import type { Flag } from '../grammar/types.ts';
import { readLine, type Line } from '../line.ts';
import type { Surroundings } from '../surroundings.ts';
import { isTable, outputsOf, plainOutput } from '../values/output.ts';
import { plainValues } from '../values/value.ts';
import { inTurn, isOn, valueOf, withFlag, withoutFlags, wrong } from './draft.ts';
import { readPositional } from './positional.ts';
import { changeRules } from './rules/change.ts';
import { configRules } from './rules/config.ts';
import { createRules } from './rules/create.ts';
import { exposeRules } from './rules/expose.ts';
import { reachRules } from './rules/reach.ts';
import { scoped } from './scope.ts';
import type { Deed, Draft, Rule, Values } from './types.ts';

/** Variables that kubectl reads beside KUBECONFIG. */
const READ = [
	'KUBE_EDITOR',
	'EDITOR',
	'HTTPS_PROXY',
	'HTTP_PROXY',
	'NO_PROXY',
	'KUBECTL_EXTERNAL_DIFF',
	'HOME'
];

const rules: Readonly<Record<string, Rule>> = {
	...createRules,
	...exposeRules,
	...changeRules,
	...reachRules,
	...configRules
};

export type Variables = Readonly<Record<string, string>>;

/** `words` without the name of the program. */
export function meaningOf(
	words: readonly string[],
	variables: Variables,
	around: Surroundings
): Result<Deed, Fault> {
	const asked = helpAsked(words);
	if (asked) return ok(helpDeed(asked));
	const line = readLine(words);
	if (!line.ok) return line;
	const draft = drafted(line.value);
	if (!draft.ok) return draft;
	const ruled = inTurn(output, readPositional, ruleOf(draft.value))(draft.value, around);
	if (!ruled.ok) return ruled;
	const placed = scoped(ruled.value, around, variables['KUBECONFIG'] ?? null);
	if (!placed.ok) return placed;
	const plain = inOrder(withoutPresets(withoutTableFlags(placed.value.draft)));
	return ok({
		kind: 'kubectl',
		verb: plain.usage.path,
		scope: placed.value.scope,
		objects: plain.objects,
		args: plain.args,
		flags: sortedFlags(plain.flags),
		command: plain.command,
		variables: readVariables(plain, variables),
		cosmetic: plain.cosmetic
	});
}

const ruleOf = ({ usage }: Draft): Rule => rules[usage.path] ?? ((draft) => ok(draft));

/** The words before a call for help. */
function helpAsked(words: readonly string[]): readonly string[] | null {
	const end = words.indexOf('--');
	const own = end < 0 ? words : words.slice(0, end);
	if (own[0] === 'help') return own.slice(1);
	const at = own.findIndex((word) => word === '--help' || word === '-h');
	return at < 0 ? null : own.filter((word) => !word.startsWith('-'));
}

function helpDeed(path: readonly string[]): Deed {
	const line = readLine(path);
	return {
		kind: 'kubectl',
		verb: 'help',
		scope: { kubeconfigs: [], context: null, cluster: null, user: null, namespace: null },
		objects: [],
		args: line.ok ? line.value.usage.path.split(' ') : path,
		flags: {},
		command: null,
		variables: {},
		cosmetic: {}
	};
}

function drafted({ usage, flags, args, command }: Line): Result<Draft, Fault> {
	const values: Record<string, readonly string[]> = {};
	for (const [name, given] of flags) {
		if (idleFlags.includes(name)) continue;
		const plain = plainValues((usage.flags[name] ?? globalFlags[name]!).kind, given);
		if (!plain.ok) return err({ kind: 'value-wrong', where: `--${name}`, ...plain.error });
		values[name] = plain.value;
	}
	return ok({ usage, flags: values, objects: [], args, command, cosmetic: {} });
}

/** A format, with the template that may come by a flag of its own. */
const output: Rule = (draft) => {
	const { usage } = draft;
	if (usage.flags['output']?.kind !== 'output') return ok(draft);
	const [format, template] = [valueOf(draft, 'output'), valueOf(draft, 'template')];
	if ((format ?? '') === '' && template === null) return ok(withFlag(draft, 'output', null));
	if (format?.includes('\0')) return ok(draft);
	const plain = plainOutput(usage.path, format, template);
	if (!plain.ok) return wrong('--output', format ?? '', plain.error, outputsOf(usage.path));
	return ok(withFlag(withFlag(draft, 'template', null), 'output', [plain.value]));
};

/** Columns and headings belong to tables, the book-keeping of managers to whole objects. */
function withoutTableFlags(draft: Draft): Draft {
	const output = draft.usage.flags['output'];
	if (!output) return draft;
	const format = valueOf(draft, 'output') ?? output.preset;
	const isPlain = !isTable(format);
	const idle = isPlain ? ['label-columns', 'show-kind', 'no-headers'] : [];
	const isWhole = isPlain && format !== 'name';
	return withoutFlags(draft, isWhole ? idle : [...idle, 'show-managed-fields']);
}

function withoutPresets(draft: Draft): Draft {
	const kept = Object.entries(draft.flags).filter(([name, values]) => {
		const flag = draft.usage.flags[name] ?? globalFlags[name];
		return !flag || !isPreset(flag, values);
	});
	return { ...draft, flags: Object.fromEntries(kept) };
}

function isPreset(flag: Flag, values: readonly string[]): boolean {
	if (values.length === 0) return true;
	if (flag.preset === null) return values.length === 1 && values[0] === '';
	const preset = plainValues(flag.kind, [flag.preset]);
	return preset.ok && preset.value.join() === values.join();
}

/** Commands that tell about one object after the other, or do one thing after the other. */
const ORDERED = [
	'get',
	'describe',
	'edit',
	'rollout status',
	'rollout history',
	'top node',
	'top pod'
];

/** The order of objects says nothing, unless it is the order of what is shown. */
function inOrder(draft: Draft): Draft {
	const isOrdered = ORDERED.includes(draft.usage.path) || valueOf(draft, 'output') !== null;
	const isListing = isOn(draft, 'list');
	return isOrdered || isListing ? draft : { ...draft, objects: [...draft.objects].sort() };
}

function sortedFlags(flags: Values): Values {
	return Object.fromEntries(Object.entries(flags).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The editor counts where something is edited; of the two variables the first. */
function readVariables({ usage, flags }: Draft, variables: Variables): Variables {
	const isEditing = usage.path === 'edit' || usage.path.startsWith('apply edit') || flags['edit'];
	const editor = variables['KUBE_EDITOR'] || variables['EDITOR'] || '';
	const kept = READ.filter(
		(name) =>
			!name.includes('EDITOR') && (name !== 'KUBECTL_EXTERNAL_DIFF' || usage.path === 'diff')
	)
		.filter((name) => variables[name] !== undefined)
		.map((name) => [name, variables[name]!] as const);
	const isOwn = isEditing && editor !== '' && editor !== 'vi';
	return Object.fromEntries(isOwn ? [...kept, ['KUBE_EDITOR', editor]] : kept);
}
