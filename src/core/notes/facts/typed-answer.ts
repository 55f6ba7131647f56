/** How an attribute wants answers judged, with all that the judge needs, and what is wrong in it. */
import { askerOf } from '../../kube/dns/resolv-conf.ts';
import { reach } from '../../kube/dns/names.ts';
import { readMeaning, runsKubectl } from '../../kube/kubectl/meaning/script.ts';
import { inForce, type InForce } from '../../kube/kubectl/surroundings.ts';
import { placeOf, type Placed } from '../../kube/world/place.ts';
import type { Pod } from '../../kube/world/types.ts';
import { checkManifest } from '../../kube/yaml/check.ts';
import { nearest } from '../../kube/yaml/near.ts';
import { isAdvice } from '../../kube/yaml/read-world.ts';
import { readYaml } from '../../kube/yaml/read.ts';
import type { OutlineNode } from '../outline/node.ts';
import type { DraftCard } from '../parsed.ts';
import { expectedOf, type TypedMark } from '../typed.ts';
import type { Typed } from '../types.ts';
import type { DeckWorld, Worlds } from '../worlds.ts';
import type { Problem } from './drafts.ts';

export type TypedAnswer = { readonly typed: Typed; readonly problems: readonly Problem[] };

/** Null where the answer cannot be typed. What cannot be judged as asked is compared as text. */
export function typedAnswer(
	card: DraftCard,
	mark: TypedMark,
	node: OutlineNode,
	worlds: Worlds
): TypedAnswer | null {
	const { typed, problem, pod } = typedBy(mark, node, worlds);
	const expected = expectedOf({ ...card, typed });
	if (expected === null) return null;
	const wrong = problem ?? expectedProblem(typed, expected.text, pod);
	return { typed, problems: wrong ? [{ ...wrong, span: mark.span }] : [] };
}

type Wrong = Omit<Problem, 'span'>;

type By = { readonly typed: Typed; readonly problem?: Wrong; readonly pod?: Asking };

type Asking = { readonly world: DeckWorld; readonly pod: Pod };

function typedBy({ as, options }: TypedMark, node: OutlineNode, worlds: Worlds): By {
	switch (as) {
		case null:
		case 'text':
			return { typed: 'text' };
		case 'yaml':
			return { typed: { as } };
		case 'kubectl': {
			const { context, namespace } = options;
			return { typed: { as, ...(context && { context }), ...(namespace && { namespace }) } };
		}
		case 'dns':
			return typedInWorld(options, node, worlds);
	}
}

/** Its own world and pod, else those of what it stands below, else the pod that the world names. */
function typedInWorld(options: TypedMark['options'], node: OutlineNode, worlds: Worlds): By {
	const above = marksAbove(node);
	const name = [options, ...above].find((one) => one['world'] !== undefined)?.['world'];
	const failed = (code: Wrong['code'], detail: Wrong['detail'] = {}): By => ({
		typed: 'text',
		problem: { code, detail }
	});
	if (name === undefined) return failed('typed-world-missing');
	const world = worlds.get(name.normalize('NFC'));
	if (!world)
		return failed('typed-world-unknown', withMeant({ world: name }, name, [...worlds.keys()]));
	if (!world.faults.every(isAdvice)) return failed('typed-world-broken', { world: name });
	const said = [options, ...above].find((one) => one['from'] !== undefined)?.['from'];
	const from = said === undefined ? world.about.from : placeIn(said);
	if (!from) return failed('typed-from-missing', { world: name });
	const { pods } = world.world;
	const pod = pods.find((one) => placeOf(one) === placeOf(from));
	if (!pod) {
		const detail = { world: name, pod: placeOf(from) };
		return failed('typed-pod-unknown', withMeant(detail, placeOf(from), pods.map(placeOf)));
	}
	const { namespace, name: podName } = pod;
	const typed = { as: 'dns', world: world.source, from: { namespace, name: podName } } as const;
	return { typed, pod: { world, pod } };
}

/** What is said of worlds by the node and all it stands below, innermost first. */
function marksAbove(node: OutlineNode): readonly TypedMark['options'][] {
	const marks: TypedMark['options'][] = [];
	for (let one: OutlineNode | null = node; one; one = one.parent)
		if (one.world) marks.push(one.world.options);
	return marks;
}

/** `namespace/pod`, or a pod of the namespace `default`. */
function placeIn(text: string): Placed {
	const [name = '', namespace = 'default'] = text.split('/').reverse();
	return { namespace, name };
}

function withMeant(detail: NonNullable<Wrong['detail']>, word: string, words: readonly string[]) {
	const meant = nearest(word, words);
	return meant === null ? detail : { ...detail, meant };
}

/** What keeps an expected answer from being judged by its meaning. */
function expectedProblem(typed: Typed, text: string, asking: Asking | undefined): Wrong | null {
	if (typed === 'text') return null;
	const detail = { answer: text.split('\n', 1)[0]! };
	switch (typed.as) {
		case 'dns': {
			const { world, pod } = asking!;
			const found = reach(world.world, askerOf(world.world, pod), text);
			const place = { ...detail, pod: placeOf(pod) };
			return found.matched === null ? { code: 'typed-name-unresolved', detail: place } : null;
		}
		case 'kubectl':
			return isCommand(text, typed) ? null : { code: 'typed-command-unread', detail };
		case 'yaml':
			return isManifest(text) ? null : { code: 'typed-yaml-unread', detail };
	}
}

function isCommand(text: string, said: InForce): boolean {
	const meaning = readMeaning(text, inForce(said));
	return meaning.ok && runsKubectl(meaning.value);
}

/** A manifest or a part of one; what is missing in a part is no fault. */
function isManifest(text: string): boolean {
	const { documents, faults } = readYaml(text);
	if (faults.length > 0 || documents.length === 0) return false;
	const wrong = ['field-unknown', 'type-wrong', 'value-unknown', 'version-wrong'];
	return documents
		.flatMap((one) => checkManifest(one).faults)
		.every(({ code }) => !wrong.includes(code));
}
