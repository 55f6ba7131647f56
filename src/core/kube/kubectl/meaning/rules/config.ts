/**
 * Rules of `config`: ways to the same kubeconfig are made one. `config set` of a field that a
 * command of its own sets is that command. Measured with kubectl v1.33.
 */
import { err, ok, type Result } from '../../../../base/result.ts';
import type { Fault } from '../../faults.ts';
import { below } from '../../grammar/table.ts';
import type { Surroundings } from '../../surroundings.ts';
import { plainValues } from '../../values/value.ts';
import { excludes, has, inTurn, isOn, valueOf, withFlag, wrong } from '../draft.ts';
import type { Draft, Rule } from '../types.ts';

const CLUSTER_FIELDS = ['server', 'tls-server-name', 'proxy-url', 'insecure-skip-tls-verify'];

/** The fields that `set-context`, `set-cluster` and `set-credentials` write as they stand. */
const SECTIONS: Readonly<
	Record<string, { readonly verb: string; readonly fields: readonly string[] }>
> = {
	contexts: { verb: 'set-context', fields: ['cluster', 'namespace', 'user'] },
	clusters: { verb: 'set-cluster', fields: CLUSTER_FIELDS },
	users: { verb: 'set-credentials', fields: ['token', 'username', 'password'] }
};

const DELETERS: Readonly<Record<string, string>> = {
	contexts: 'delete-context',
	clusters: 'delete-cluster',
	users: 'delete-user'
};

const set: Rule = (draft, around) => {
	const [path = '', value = ''] = draft.args;
	if (path === 'current-context') return useContext(as(draft, 'use-context', [value]), around);
	const [, section = '', name = '', field = ''] = /^(\w+)\.(.+)\.([\w-]+)$/.exec(path) ?? [];
	const known = SECTIONS[section];
	if (path.split('.')[0] !== 'preferences' && !/^(?:contexts|clusters|users)\..+\../.test(path))
		return wrong(path, path, 'property');
	if (!known?.fields.includes(field)) return ok(draft);
	const said = as(draft, known.verb, [name]);
	const plain = plainValues(said.usage.flags[field]!.kind, [value]);
	return plain.ok ? ok(withFlag(said, field, plain.value)) : wrong(path, value, plain.error.wanted);
};

const unset: Rule = (draft) => {
	const [, section = '', name = ''] = /^(\w+)\.([^.]+)$/.exec(draft.args[0]!) ?? [];
	const verb = DELETERS[section];
	return ok(verb === undefined ? draft : as(draft, verb, [name]));
};

function as(draft: Draft, verb: string, args: readonly string[]): Draft {
	return { ...draft, usage: below('config', verb)!, args };
}

const useContext: Rule = (draft, around) => {
	const [name = ''] = draft.args;
	return isContext(name, draft, around) ? ok(draft) : err({ kind: 'context-unknown', name });
};

/** Contexts of other kubeconfigs are not known here. */
function isContext(name: string, draft: Draft, around: Surroundings): boolean {
	return has(draft, 'kubeconfig') || name.includes('\0') || Object.hasOwn(around.contexts, name);
}

/** What the shell puts in for `$(kubectl config current-context)`. */
const PRINTED = '\0(kubectl config current-context)\0';

/** `--current` is the context that is current. */
const setContext: Rule = (draft, around): Result<Draft, Fault> => {
	const [name] = draft.args;
	if (!isOn(draft, 'current')) {
		if (name === undefined) return err({ kind: 'argument-missing', verb: 'config set-context' });
		const isCurrent = name === PRINTED && around.current !== null && !has(draft, 'kubeconfig');
		return ok(isCurrent ? { ...draft, args: [around.current] } : draft);
	}
	if (name !== undefined)
		return err({ kind: 'argument-extra', verb: 'config set-context', typed: name });
	if (has(draft, 'kubeconfig')) return ok(draft);
	if (around.current === null) return err({ kind: 'context-unknown', name: '' });
	return ok({ ...withFlag(draft, 'current', null), args: [around.current] });
};

const knownContext: Rule = (draft, around) => {
	const missing = draft.args.slice(0, 1).find((name) => !isContext(name, draft, around));
	return missing === undefined ? ok(draft) : err({ kind: 'context-unknown', name: missing });
};

const knownContexts: Rule = (draft, around) => {
	const missing = draft.args.find((name) => !isContext(name, draft, around));
	return missing === undefined ? ok(draft) : err({ kind: 'context-unknown', name: missing });
};

/** Only one way to say who one is. */
const credentials = inTurn(excludes('token', 'username'), excludes('token', 'password'));

/** Certificates are put in, or named. */
const embedded: Rule = (draft) => {
	const files = ['certificate-authority', 'client-certificate', 'client-key'];
	return isOn(draft, 'embed-certs') && !files.some((name) => has(draft, name))
		? err({ kind: 'flag-needed', verb: draft.usage.path, flag: `--${files[0]!}` })
		: ok(draft);
};

/** Putting files in shows what is in them. */
const view: Rule = (draft) => {
	const isCurrent = isOn(draft, 'minify') && valueOf(draft, 'context') !== null;
	return ok(isCurrent || !has(draft, 'context') ? draft : withFlag(draft, 'context', null));
};

export const configRules: Readonly<Record<string, Rule>> = {
	'config set': set,
	'config unset': unset,
	'config use-context': useContext,
	'config set-context': setContext,
	'config get-contexts': knownContexts,
	'config delete-context': knownContext,
	'config rename-context': knownContext,
	'config set-credentials': inTurn(credentials, embedded),
	'config set-cluster': embedded,
	'config view': view
};
