/** Rules of `create`: measured with kubectl v1.33, server defaults of v1.35. */
import { err, ok } from '../../../../base/result.ts';
import { excludes, has, inTurn, needs, oneOf, valueOf, withFlag, wrong } from '../draft.ts';
import { typeAndName } from '../objects.ts';
import { plainTypeWord } from '../positional.ts';
import type { Rule } from '../types.ts';

const LEAST_TOKEN_SECONDS = 600;
const DEFAULT_TOKEN = '3600s';

/** `80` is `80:80`. Ports are named after what was typed, which nobody asks about. */
const ports: Rule = (draft) => {
	const typed = draft.flags['tcp'];
	if (!typed) return ok(draft);
	for (const port of typed) {
		const [own = '', target = own] = port.split(':');
		const isFine = isPort(own) && (isPort(target) || /^(?=.*[a-z])[a-z0-9-]{1,15}$/.test(target));
		if (!isFine && !port.includes('\0')) return wrong('--tcp', port, 'port');
	}
	const plain = typed.map((port) => (port.includes(':') ? port : `${port}:${port}`));
	const named = { ...draft, cosmetic: { ...draft.cosmetic, 'port-name': typed } };
	return ok(withFlag(named, 'tcp', [...new Set(plain)].sort()));
};

export const isPort = (text: string) =>
	/^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65536;

const portUnlessHeadless: Rule = (draft, around) =>
	valueOf(draft, 'clusterip') === 'None' ? ok(draft) : needs('tcp')(draft, around);

const deployment: Rule = (draft) => {
	const images = draft.flags['image'] ?? [];
	return images.length > 1 && draft.command
		? err({ kind: 'flags-clash', flag: '--image', other: '--' })
		: ok(draft);
};

/** Types by their plural; one verb or type that means all leaves no other. */
const rule: Rule = (draft) => {
	const resources: string[] = [];
	for (const typed of draft.flags['resource'] ?? []) {
		const word = typed.startsWith('*') ? typed : plainTypeWord(typed);
		if (word === null) return err({ kind: 'type-unknown', typed: typed.split('/')[0]! });
		resources.push(word);
	}
	const typed = has(draft, 'resource')
		? withFlag(draft, 'resource', [...new Set(resources)].sort())
		: draft;
	const verbs = typed.flags['verb'] ?? [];
	return ok(verbs.includes('*') ? withFlag(typed, 'verb', ['*']) : typed);
};

const subjects: Rule = (draft) => {
	const bad = (draft.flags['serviceaccount'] ?? []).find((one) => !/^[^:]+:[^:]+$/.test(one));
	return bad === undefined || bad.includes('\0')
		? ok(draft)
		: wrong('--serviceaccount', bad, 'service-account');
};

/** `file` is `file=file`: the key is the name of the file. */
const sources: Rule = (draft) => {
	const literals = draft.flags['from-literal'] ?? [];
	const bad = literals.find((literal) => !/^[^=]+=/.test(literal));
	if (bad !== undefined && !bad.includes('\0')) return wrong('--from-literal', bad, 'pairs');
	const keys = literals.map((literal) => literal.split('=')[0]);
	const repeated = keys.find((key, i) => keys.indexOf(key) !== i);
	if (repeated !== undefined) return wrong('--from-literal', repeated, 'key');
	const files = draft.flags['from-file'];
	return ok(files ? withFlag(draft, 'from-file', files.map(withoutOwnKey).sort()) : draft);
};

function withoutOwnKey(source: string): string {
	const at = source.indexOf('=');
	const path = source.slice(at + 1);
	return at >= 0 && source.slice(0, at) === path.split('/').at(-1) ? path : source;
}

/** The server says an hour where nothing was said, and refuses less than ten minutes. */
const token: Rule = (draft) => {
	const duration = valueOf(draft, 'duration') ?? '0s';
	const seconds = Number.parseFloat(duration);
	if (seconds === 0) return ok(withFlag(draft, 'duration', [DEFAULT_TOKEN]));
	return seconds < LEAST_TOKEN_SECONDS
		? wrong('--duration', duration, 'duration-of-10-minutes')
		: ok(draft);
};

const boundObject: Rule = (draft) => {
	if (has(draft, 'bound-object-kind') && !has(draft, 'bound-object-name'))
		return needsOther('bound-object-kind', 'bound-object-name');
	return has(draft, 'bound-object-name') && !has(draft, 'bound-object-kind')
		? needsOther('bound-object-name', 'bound-object-kind')
		: ok(draft);
};

export function needsOther(flag: string, needed: string) {
	return err({ kind: 'flag-needs-flag' as const, flag: `--${flag}`, needed: `--${needed}` });
}

const fromCronJob: Rule = (draft) => {
	const from = valueOf(draft, 'from');
	if (from === null) return ok(draft);
	const object = typeAndName(from);
	return object.ok ? ok(withFlag(draft, 'from', [object.value])) : object;
};

const clusterRole: Rule = (draft, around) =>
	has(draft, 'aggregation-rule')
		? ok(draft)
		: inTurn(needs('verb'), needs('resource', 'non-resource-url'))(draft, around);

const tcp = inTurn(needs('tcp'), ports);
const data = inTurn(
	sources,
	excludes('from-env-file', 'from-file'),
	excludes('from-env-file', 'from-literal')
);
const roleRef = inTurn(needs('clusterrole', 'role'), excludes('clusterrole', 'role'), subjects);

export const createRules: Readonly<Record<string, Rule>> = {
	'create service clusterip': inTurn(portUnlessHeadless, ports),
	'create service nodeport': tcp,
	'create service loadbalancer': tcp,
	'create service externalname': inTurn(needs('external-name'), ports),
	'create deployment': inTurn(needs('image'), deployment),
	'create role': inTurn(needs('verb'), needs('resource'), rule),
	'create clusterrole': inTurn(clusterRole, rule),
	'create rolebinding': roleRef,
	'create clusterrolebinding': inTurn(needs('clusterrole'), subjects),
	'create configmap': data,
	'create secret generic': data,
	'create secret tls': inTurn(needs('cert'), needs('key')),
	'create token': inTurn(token, boundObject, oneOf('bound-object-kind', ['Pod', 'Secret', 'Node'])),
	'create job': inTurn(needs('image', 'from'), excludes('image', 'from'), fromCronJob),
	'create cronjob': inTurn(needs('image'), needs('schedule')),
	'create ingress': needs('rule', 'default-backend'),
	'create poddisruptionbudget': inTurn(
		needs('selector'),
		needs('min-available', 'max-unavailable'),
		excludes('min-available', 'max-unavailable')
	)
};
