/** Why a command changes nothing. */
import type { Refusal } from '#core/kube/kubectl/effect/types.ts';
import type { Sentences } from './dns.ts';

/** Those whose reason is told by other words: of the command line, and of the API server. */
type Own = Exclude<Refusal, { readonly kind: 'fails' | 'refused' }>;

const refusals: Sentences<Own> = {
	'not-modelled': ({ verb }) => `This cluster of the app does not know “${verb}” yet.`,
	'not-expanded': ({ text }) =>
		`$${text} is only known where the shell runs it: type what it stands for.`,
	'not-found': ({ object }) => `There is no ${object} where the command looks.`,
	'already-exists': ({ object }) => `The ${object} exists already.`,
	'namespace-missing': ({ name }) => `There is no namespace “${name}”.`,
	'namespace-kept': ({ name }) =>
		`Forbidden: the API server lets nobody delete the namespace “${name}”.`,
	'replicas-many': ({ most }) =>
		`This cluster of the app holds at most ${most} pods of one workload.`,
	'kubectl-missing': ({ verb }) => `Commands start with kubectl: kubectl ${verb}.`,
	'label-set': ({ key, object }) =>
		`“${object}” has another value for “${key}”, and --overwrite is not there.`,
	'without-port': ({ object }) => `${object} lists no port, so --port has to say one.`,
	'without-selector': ({ object }) =>
		`${object} has no selector to copy, so --selector has to say one.`,
	'replicas-other': ({ object, replicas }) =>
		`${object} has ${replicas} replicas, not what --current-replicas says.`
};

export const effect = {
	refusals,
	/** An object of a kind, as `Pod “web”`. */
	object: (kind: string, name: string) => `${kind} “${name}”`,
	refused: (object: string, path: string, reason: string) =>
		`The API server refuses ${object}, ${path}: ${reason}`
};

export type EffectWords = typeof effect;
