/** The first difference that matters between what two commands do. */
import type { Fault } from './faults.ts';
import { nameOf, typeOf } from './meaning/objects.ts';
import type { Meaning, Other, Stage, Step } from './meaning/script.ts';
import type { Deed, Scope, Values } from './meaning/types.ts';

/** `a` and `b` as in the question; null where one says nothing. */
export type Difference =
	| { readonly kind: 'fails'; readonly which: 'a' | 'b' | 'both'; readonly fault: Fault }
	| { readonly kind: 'count'; readonly a: number; readonly b: number }
	| { readonly kind: 'swapped'; readonly name: string; readonly namespace: string }
	| { readonly kind: 'order'; readonly a: string; readonly b: string }
	| { readonly kind: 'background' }
	| Named<'flag' | 'variable' | 'port-name'>
	| Unlike<Plain>;

/** One member for each kind, so that a kind tells what comes with it. */
type Named<K extends string> = K extends string
	? {
			readonly kind: K;
			readonly name: string;
			readonly a: string | null;
			readonly b: string | null;
		}
	: never;
type Unlike<K extends string> = K extends string
	? { readonly kind: K; readonly a: string | null; readonly b: string | null }
	: never;

/** Where two texts are unlike. */
type Plain =
	| 'joint'
	| 'program'
	| 'words'
	| 'verb'
	| 'type'
	| 'name'
	| 'objects'
	| 'kubeconfig'
	| 'context'
	| 'cluster'
	| 'user'
	| 'namespace'
	| 'argument'
	| 'command'
	| 'output'
	| 'input';

export function firstDifference(a: Meaning, b: Meaning): Difference | null {
	if (a.length !== b.length) return { kind: 'count', a: a.length, b: b.length };
	return firstOf(a.map((step, i) => () => stepDifference(step, b[i]!)));
}

type Check = () => Difference | null;

function firstOf(checks: readonly Check[]): Difference | null {
	for (const check of checks) {
		const found = check();
		if (found) return found;
	}
	return null;
}

function unlike(kind: Plain, a: string | null, b: string | null): Difference | null {
	return a === b ? null : { kind, a, b };
}

function stepDifference(a: Step, b: Step): Difference | null {
	if (a.stages.length !== b.stages.length)
		return { kind: 'count', a: a.stages.length, b: b.stages.length };
	return firstOf([
		() => unlike('joint', a.joint, b.joint),
		() => (a.isInBackground === b.isInBackground ? null : { kind: 'background' }),
		...a.stages.map((stage, i) => () => stageDifference(stage, b.stages[i]!))
	]);
}

function stageDifference(a: Stage, b: Stage): Difference | null {
	return firstOf([
		() => whatDifference(a.what, b.what),
		() => unlike('input', a.input, b.input),
		() => unlike('output', listText(a.outputs), listText(b.outputs))
	]);
}

function whatDifference(a: Deed | Other, b: Deed | Other): Difference | null {
	if (a.kind === 'kubectl' && b.kind === 'kubectl') return deedDifference(a, b);
	const [inA, inB] = [wordsOf(a), wordsOf(b)];
	return firstOf([
		() => unlike('program', inA[0] ?? null, inB[0] ?? null),
		() => unlike('words', listText(inA), listText(inB)),
		() =>
			a.kind === 'other' && b.kind === 'other' ? variableDifference(a.variables, b.variables) : null
	]);
}

const wordsOf = (what: Deed | Other) => (what.kind === 'other' ? what.words : ['kubectl']);

/** A space inside a word is not one between words. */
function listText(words: readonly string[]): string | null {
	if (words.length === 0) return null;
	return words.map((word) => (/^[^\s'"]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}

function deedDifference(a: Deed, b: Deed): Difference | null {
	return firstOf([
		() => unlike('verb', a.verb, b.verb),
		() => swapped(a, b),
		() => objectDifference(a.objects, b.objects),
		() => argumentDifference(a.args, b.args),
		() => scopeDifference(a.scope, b.scope),
		() => flagDifference('flag', a.flags, b.flags),
		() => unlike('command', a.command && listText(a.command), b.command && listText(b.command)),
		() => variableDifference(a.variables, b.variables)
	]);
}

function swapped(a: Deed, b: Deed): Difference | null {
	const [name, other] = [soleName(a), soleName(b)];
	const [inA, inB] = [a.scope.namespace, b.scope.namespace];
	if (name === null || inA === null || name === other) return null;
	return name === inB && other === inA ? { kind: 'swapped', name, namespace: inA } : null;
}

function soleName({ objects, args }: Deed): string | null {
	const [only, ...more] = objects.length > 0 ? objects.map(nameOf) : args;
	return more.length > 0 ? null : (only ?? null);
}

function objectDifference(a: readonly string[], b: readonly string[]): Difference | null {
	if (listText(a) === listText(b)) return null;
	const [inA, inB] = [listText(a), listText(b)];
	if (a.length !== b.length) return { kind: 'objects', a: inA, b: inB };
	if (listText([...a].sort()) === listText([...b].sort()))
		return { kind: 'order', a: inA!, b: inB! };
	const at = a.findIndex((object, i) => object !== b[i]);
	const [one, two] = [a[at]!, b[at]!];
	return unlike('type', typeOf(one), typeOf(two)) ?? unlike('name', nameOf(one), nameOf(two));
}

function argumentDifference(a: readonly string[], b: readonly string[]): Difference | null {
	const length = Math.max(a.length, b.length);
	const at = Array.from({ length }, (_, i) => i).find((i) => a[i] !== b[i]);
	return at === undefined ? null : { kind: 'argument', a: a[at] ?? null, b: b[at] ?? null };
}

function scopeDifference(a: Scope, b: Scope): Difference | null {
	return firstOf([
		() => unlike('kubeconfig', listText(a.kubeconfigs), listText(b.kubeconfigs)),
		() => unlike('context', a.context, b.context),
		() => unlike('cluster', a.cluster, b.cluster),
		() => unlike('user', a.user, b.user),
		() => unlike('namespace', a.namespace, b.namespace)
	]);
}

function flagDifference(kind: 'flag' | 'port-name', a: Values, b: Values): Difference | null {
	const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
	return firstOf(
		names.map((name) => () => {
			const [inA, inB] = [valuesText(a[name]), valuesText(b[name])];
			return inA === inB ? null : { kind, name, a: inA, b: inB };
		})
	);
}

const valuesText = (values: readonly string[] | undefined) =>
	values === undefined ? null : (listText(values) ?? '');

type Variables = Readonly<Record<string, string>>;

function variableDifference(a: Variables, b: Variables): Difference | null {
	const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
	const name = names.find((one) => a[one] !== b[one]);
	return name === undefined
		? null
		: { kind: 'variable', name, a: a[name] ?? null, b: b[name] ?? null };
}

/** What differs in fields that nobody asked about, between commands that else do the same. */
export function cosmeticDifference(a: Meaning, b: Meaning): Difference | null {
	const deeds = (meaning: Meaning) =>
		meaning.flatMap(({ stages }) => stages.map(({ what }) => what));
	const others = deeds(b);
	return firstOf(
		deeds(a).map((what, i) => () => {
			const other = others[i];
			return what.kind === 'kubectl' && other?.kind === 'kubectl'
				? flagDifference('port-name', what.cosmetic, other.cosmetic)
				: null;
		})
	);
}
