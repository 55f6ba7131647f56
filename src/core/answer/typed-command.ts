/** What a command typed for a card is judged against: nothing but what its note says. */
import { nameOf, typeOf } from '../kube/kubectl/meaning/objects.ts';
import { readMeaning, runsKubectl, type Meaning } from '../kube/kubectl/meaning/script.ts';
import { inForce, type InForce, type Surroundings } from '../kube/kubectl/surroundings.ts';
import { judgeCommand, type CommandJudgement } from './command.ts';

/** Null if the expected command is none: then there is nothing to hold the other one against. */
export function judgeTypedCommand(
	expected: string,
	given: string,
	said: InForce
): CommandJudgement | null {
	const bare = withContexts(expected, inForce(said));
	const meaning = readMeaning(expected, bare);
	if (!meaning.ok || !runsKubectl(meaning.value)) return null;
	return judgeCommand(expected, given, { ...bare, names: namesIn(meaning.value) });
}

/** A context that the expected command names is there: the note would not ask for it otherwise. */
function withContexts(expected: string, around: Surroundings): Surroundings {
	const read = readMeaning(expected, around);
	const isUnknown = !read.ok && read.error.kind === 'context-unknown' && read.error.name !== '';
	if (!isUnknown) return around;
	const { name } = read.error;
	const context = { cluster: name, user: name, namespace: null };
	return withContexts(expected, { ...around, contexts: { ...around.contexts, [name]: context } });
}

/** Names in the command that is expected, by type: others may have been meant for them. */
function namesIn(meaning: Meaning): Surroundings['names'] {
	const names: Record<string, string[]> = {};
	for (const { what } of meaning.flatMap(({ stages }) => stages)) {
		if (what.kind !== 'kubectl') continue;
		if (what.scope.namespace !== null) (names['namespaces'] ??= []).push(what.scope.namespace);
		for (const object of what.objects) {
			const name = nameOf(object);
			if (name !== null) (names[typeOf(object)] ??= []).push(name);
		}
	}
	return names;
}
