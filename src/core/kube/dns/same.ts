/** Whether two names do the same for a pod, and else the first difference that matters. */
import { parseIp } from '../world/ip.ts';
import type { World } from '../world/types.ts';
import { directoryOf } from './directory.ts';
import { areSame, fold, isAbsolute, isWithin, labelsOf, typedFaultOf, withDot } from './name.ts';
import { reach, workingNames } from './names.ts';
import { readQuestion, type Question } from './question.ts';
import { tellingTry, type FailedTry } from './telling.ts';
import type { Asker, NameFault, Resolution } from './types.ts';

/** What is asked for beside the meaning: the shortest name, or one that needs no search list. */
export type Wish = 'any' | 'shortest' | 'complete';

export type Comparison =
	| { readonly kind: 'exact' }
	| { readonly kind: 'equivalent'; readonly why: Likeness }
	| { readonly kind: 'different'; readonly why: Difference };

/** In what two names differ that lead to the same thing. */
export type Likeness =
	| { readonly kind: 'case' | 'dot' }
	/** Works through this entry of the search list. */
	| { readonly kind: 'shorter'; readonly search: string }
	| { readonly kind: 'longer' };

export type Part = 'tree' | 'namespace' | 'service' | 'endpoint' | 'port' | 'zone';

export type Difference =
	/** Not a name at all. */
	| { readonly kind: 'not-a-name'; readonly fault: NameFault | 'address' }
	/** The same but for the underscores of a port and its protocol. */
	| { readonly kind: 'underscores'; readonly port: string }
	/** `reason` is what tells most; null where it was not even asked. */
	| {
			readonly kind: 'not-found';
			readonly resolution: Resolution;
			readonly reason: FailedTry | null;
	  }
	/** It leads to something else; read from the right, this label is the first that differs. */
	| {
			readonly kind: 'elsewhere';
			readonly part: Part;
			readonly wanted: string;
			readonly given: string;
			/** The complete name that it leads to. */
			readonly matched: string;
	  }
	/** Another name with the same addresses, for now. */
	| { readonly kind: 'same-address'; readonly matched: string }
	| { readonly kind: 'not-shortest'; readonly shortest: string }
	/** It needs this entry of the search list. */
	| { readonly kind: 'not-complete'; readonly search: string }
	/** The name expected leads nowhere from here, and this is another one. */
	| { readonly kind: 'other-name' };

/** Without a wish every spelling will do that leads to the same thing. */
export function sameName(
	world: World,
	asker: Asker,
	expected: string,
	given: string,
	wish: Wish = 'any'
): Comparison {
	if (given === expected) return { kind: 'exact' };
	const fault = faultOfTyped(given);
	if (fault !== null) return different({ kind: 'not-a-name', fault });
	const [wanted, found] = [reach(world, asker, expected), reach(world, asker, given)];
	if (wanted.matched === null) return compareTexts(expected, given);
	if (found.matched === null)
		return different({ kind: 'not-found', resolution: found, reason: tellingTry(found, asker) });
	if (!areSame(wanted.matched, found.matched))
		return different(differenceOf(world, { ...wanted, matched: wanted.matched }, found));
	const unmet = unmetWish(world, asker, wish, found, given);
	return unmet ? different(unmet) : { kind: 'equivalent', why: likenessOf(expected, given, found) };
}

function different(why: Difference): Comparison {
	return { kind: 'different', why };
}

function faultOfTyped(given: string): (Difference & { kind: 'not-a-name' })['fault'] | null {
	return parseIp(given) ? 'address' : typedFaultOf(given);
}

/** A name that leads nowhere is nobody's equal; only its spelling may differ. */
function compareTexts(expected: string, given: string): Comparison {
	if (!areSame(expected, given)) return different({ kind: 'other-name' });
	const isCase = isAbsolute(expected) === isAbsolute(given);
	return { kind: 'equivalent', why: { kind: isCase ? 'case' : 'dot' } };
}

function likenessOf(expected: string, given: string, found: Resolution): Likeness {
	if (fold(expected) === fold(given))
		return { kind: isAbsolute(expected) === isAbsolute(given) ? 'case' : 'dot' };
	const isShorter = labelsOf(given).length < labelsOf(expected).length;
	return isShorter ? { kind: 'shorter', search: searchOf(found) ?? '' } : { kind: 'longer' };
}

/** The entry of the search list that made the name complete; null for none. */
function searchOf({ tried }: Resolution): string | null {
	return tried.at(-1)?.search ?? null;
}

function unmetWish(
	world: World,
	asker: Asker,
	wish: Wish,
	found: Resolution,
	given: string
): Difference | null {
	switch (wish) {
		case 'any':
			return null;
		case 'complete': {
			const search = searchOf(found);
			return search === null ? null : { kind: 'not-complete', search };
		}
		case 'shortest': {
			const [shortest = given] = workingNames(world, asker, found.matched ?? given);
			return areSame(shortest, given) ? null : { kind: 'not-shortest', shortest };
		}
	}
}

type Matched = Resolution & { readonly matched: string };

function differenceOf(world: World, wanted: Matched, found: Resolution): Difference {
	const matched = withDot(found.matched ?? '');
	if (addressesOf(wanted) !== '' && addressesOf(wanted) === addressesOf(found))
		return { kind: 'same-address', matched };
	const { zone } = directoryOf(world);
	if (!isWithin(wanted.matched, zone) || !isWithin(matched, zone))
		return { kind: 'elsewhere', part: 'zone', wanted: wanted.matched, given: matched, matched };
	const [a, b] = [readQuestion(wanted.matched, zone), readQuestion(matched, zone)].map(partsOf);
	const part = PARTS.find((one) => a![one] !== b![one]) ?? 'zone';
	if (part === 'zone' && a!.port !== '') return { kind: 'underscores', port: a!.port };
	return { kind: 'elsewhere', part, wanted: a![part], given: b![part], matched };
}

function addressesOf({ records }: Resolution): string {
	const addresses = records.filter(({ type }) => type === 'A' || type === 'AAAA');
	return addresses
		.map(({ data }) => data)
		.sort()
		.join(' ');
}

const PARTS: readonly Part[] = ['tree', 'namespace', 'service', 'endpoint', 'port'];

/** The parts of a name in the cluster's zone, each as it is written; empty for none. */
function partsOf(question: Question): Readonly<Record<Part, string>> {
	const none = { tree: '', namespace: '', service: '', endpoint: '', port: '', zone: '' };
	if (question.kind === 'pod')
		return { ...none, tree: 'pod', namespace: question.namespace, endpoint: question.label };
	if (question.kind !== 'service') return none;
	const { service, endpoint, port, protocol } = question;
	const named = port === '' ? '' : `_${port}._${protocol}`;
	const at = { namespace: service.namespace, service: service.name };
	return { ...none, ...at, tree: 'svc', endpoint: endpoint ?? '', port: named };
}
