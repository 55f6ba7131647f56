/** What stands behind the verb, by what the verb takes. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Fault } from '../faults.ts';
import type { Takes } from '../grammar/types.ts';
import { findType } from '../resources.ts';
import type { Surroundings } from '../surroundings.ts';
import { has, isOn, says, valueOf, withoutFlags } from './draft.ts';
import { areClusterWide, nameOf, objectsIn, readObjects, typeAndName, typeOf } from './objects.ts';
import { readPairs } from './pairs.ts';
import type { Draft } from './types.ts';

type Drafted = Result<Draft, Fault>;

export function readPositional(draft: Draft, around: Surroundings): Drafted {
	const { takes, path } = draft.usage;
	switch (takes.kind) {
		case 'words':
			return countWords(draft, takes);
		case 'files':
			return filesAlone(draft);
		case 'objects':
			return objectsOf(draft, draft.args, around, takes.mustPick);
		case 'objects-and-pairs':
			return objectsAndPairs(draft, around);
		case 'objects-and-word': {
			const word = draft.args.at(-1);
			if (word === undefined) return err({ kind: 'argument-missing', verb: path });
			const read = objectsOf(draft, draft.args.slice(0, -1), around, true);
			return read.ok ? ok({ ...read.value, args: [word] }) : read;
		}
		case 'names':
			return namesOf(draft, takes);
		case 'pod':
			return podOf(draft, takes, around);
	}
}

function countWords(draft: Draft, { least, most }: { least: number; most: number }): Drafted {
	const { args, usage } = draft;
	if (usage.path === 'run') {
		const [name, ...behind] = args;
		if (name === undefined) return err({ kind: 'argument-missing', verb: 'run' });
		const command = [...behind, ...(draft.command ?? [])];
		return ok({ ...draft, args: [name], command: command.length > 0 ? command : null });
	}
	if (args.length < least) return err({ kind: 'argument-missing', verb: usage.path });
	return args.length > most
		? err({ kind: 'argument-extra', verb: usage.path, typed: args[most]! })
		: ok(draft);
}

function filesAlone(draft: Draft): Drafted {
	const { args, usage } = draft;
	if (args.length > 0) return err({ kind: 'argument-extra', verb: usage.path, typed: args[0]! });
	const hasFiles = has(draft, 'filename') || says(draft, 'kustomize') || says(draft, 'raw');
	return hasFiles ? ok(draft) : err({ kind: 'files-missing', verb: usage.path });
}

function objectsOf(
	draft: Draft,
	args: readonly string[],
	around: Surroundings,
	mustPick: boolean
): Drafted {
	const verb = draft.usage.path;
	const files = draft.flags['filename'] ?? [];
	const hasFiles = files.length > 0 || says(draft, 'kustomize');
	if (hasFiles && args.length > 0) return err({ kind: 'files-with-names', name: args[0]! });
	if (hasFiles) return ok(fromFiles(draft, files, around));
	if (says(draft, 'raw')) return ok({ ...draft, args: [] });
	if (args.length === 0) return err({ kind: 'type-missing', verb });
	const objects = readObjects(args);
	if (!objects.ok) return objects;
	const read = withoutIdleAll({ ...draft, objects: objects.value, args: [] });
	const fault = pickFault(read, mustPick);
	return fault ? err(fault) : ok(read);
}

/** Beside names, all means nothing, except to `delete`, which refuses it. */
function withoutIdleAll(draft: Draft): Draft {
	const isNamed = draft.objects.some((object) => nameOf(object) !== null);
	return isNamed && draft.usage.path !== 'delete' ? withoutFlags(draft, ['all']) : draft;
}

/** A file that is known stands for its object. */
function fromFiles(draft: Draft, files: readonly string[], around: Surroundings): Draft {
	const objects = says(draft, 'kustomize') ? null : objectsIn(files, around);
	if (!objects) return { ...draft, args: [] };
	return { ...withoutFlags(draft, ['filename', 'recursive']), objects, args: [] };
}

const PICKS = ['selector', 'field-selector', 'all'];

/** The selector of `expose` is the new Service's. */
const picksOf = ({ usage }: Draft) => (usage.path === 'expose' ? [] : PICKS);

function pickFault(draft: Draft, mustPick: boolean): Fault | null {
	const picks = picksOf(draft).filter(
		(name) => has(draft, name) && !['', 'false'].includes(valueOf(draft, name)!)
	);
	const name = draft.objects.map(nameOf).find((one) => one !== null);
	if (name === undefined) {
		const [pick, other] = picks;
		if (pick === 'selector' && other === 'all')
			return { kind: 'flags-clash', flag: '--all', other: '--selector' };
		const isPicked = !mustPick || pick !== undefined;
		return isPicked
			? null
			: { kind: 'name-missing', verb: draft.usage.path, type: typeOf(draft.objects[0]!) };
	}
	const flag = picks[0] ?? (isOn(draft, 'all-namespaces') ? 'all-namespaces' : undefined);
	if (flag === undefined) return null;
	const isIdle = flag === 'all-namespaces' && areClusterWide(draft.objects);
	return isIdle ? null : { kind: 'name-with', name: name, flag: `--${flag}` };
}

function objectsAndPairs(draft: Draft, around: Surroundings): Drafted {
	const verb = draft.usage.path;
	const isPair = (arg: string) => arg.includes('=') || arg.endsWith('-') || isTaint(verb, arg);
	const start = draft.args.findIndex(isPair);
	const end = start < 0 ? draft.args.length : start;
	const pairs = draft.args.slice(end);
	const late = pairs.find((arg) => !isPair(arg));
	if (late !== undefined) return err({ kind: 'argument-extra', verb, typed: late });
	const named = draft.args.slice(0, end);
	const slashed = verb === 'taint' ? named.find((arg) => arg.includes('/')) : undefined;
	if (slashed !== undefined) return err({ kind: 'type-unknown', typed: slashed });
	const read = objectsOf(draft, named, around, true);
	return read.ok ? readPairs(read.value, pairs) : read;
}

const isTaint = (verb: string, arg: string) => verb === 'taint' && arg.includes(':');

function namesOf(draft: Draft, takes: Extract<Takes, { kind: 'names' }>): Drafted {
	const verb = draft.usage.path;
	const hasOther = has(draft, 'selector') || (draft.flags['filename'] ?? []).length > 0;
	if (draft.args.length === 0 && !takes.isOptional && !hasOther)
		return err({ kind: 'argument-missing', verb });
	const objects: string[] = [];
	for (const arg of draft.args) {
		const object = arg.includes('/') ? typeAndName(arg) : ok(`${takes.type}/${arg}`);
		if (!object.ok) return object;
		objects.push(object.value);
	}
	return ok({ ...draft, objects, args: [] });
}

function podOf(
	draft: Draft,
	{ least, most }: { least: number; most: number },
	around: Surroundings
): Drafted {
	const verb = draft.usage.path;
	const files = draft.flags['filename'] ?? [];
	if (files.length > 0) return ok(fromFiles(draft, files, around));
	const isSelected = (valueOf(draft, 'selector') ?? '') !== '';
	const [target, ...rest] = draft.args;
	if (isSelected && target !== undefined)
		return err({ kind: 'name-with', name: target, flag: '--selector' });
	if (isSelected) return ok(draft);
	if (target === undefined) return err({ kind: 'argument-missing', verb });
	if (rest.length < least) return err({ kind: 'argument-missing', verb });
	if (rest.length > most) return err({ kind: 'argument-extra', verb, typed: rest[most]! });
	const object = target.includes('/') ? typeAndName(target) : ok(`pods/${target}`);
	return object.ok ? ok({ ...draft, objects: [object.value], args: rest }) : object;
}

/** A type as one word: `pods`, `deployments.apps`, `*`; with what may stand behind a slash. */
export function plainTypeWord(word: string): string | null {
	const [typed = '', ...sub] = word.split('/');
	const type = findType(typed);
	return type ? [type.name, ...sub].join('/') : null;
}
