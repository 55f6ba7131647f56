/** Rules of what reaches into pods and asks for rights: measured with kubectl v1.33. */
import { err, ok } from '../../../../base/result.ts';
import { findType, versionOf } from '../../resources.ts';
import { excludes, has, inTurn, isOn, valueOf, withFlag, withoutFlags, wrong } from '../draft.ts';
import { plainTypeWord } from '../positional.ts';
import type { Rule } from '../types.ts';
import { isPort } from './create.ts';

const SELECTED_TAIL = '10';

/** A container may stand behind the pod; with a selector only the last lines are shown. */
const logs: Rule = (draft) => {
	const [container] = draft.args;
	if (container !== undefined && has(draft, 'container'))
		return err({ kind: 'argument-extra', verb: 'logs', typed: container });
	const named = container === undefined ? draft : withFlag(draft, 'container', [container]);
	const isSelected = draft.objects.length === 0;
	const tail = valueOf(draft, 'tail') ?? (isSelected ? SELECTED_TAIL : '-1');
	return ok({ ...withFlag(named, 'tail', isSelected || tail !== '-1' ? [tail] : null), args: [] });
};

/** Words between the pod and `--` are the first of the command; without `--` nothing is. */
const exec: Rule = (draft) => {
	const [extra] = draft.args;
	if (!draft.command && extra !== undefined)
		return err({ kind: 'argument-extra', verb: 'exec', typed: extra });
	const command = [...draft.args, ...(draft.command ?? [])];
	return command.length > 0
		? ok({ ...draft, args: [], command })
		: err({ kind: 'command-missing', verb: 'exec' });
};

/** Of the two addresses of `localhost` the one that nobody does without. */
const LOOPBACK = '127.0.0.1';

/** `80` is `80:80`, and no local port means one that is free. */
const forwarded: Rule = (draft) => {
	const ports: string[] = [];
	for (const typed of draft.args) {
		const [local = '', remote = local, ...more] = typed.split(':');
		const isFine =
			(local === '' || local === '0' || isPort(local) || local === remote) && more.length === 0;
		const isRemote = isPort(remote) || /^(?=.*[a-z])[a-z0-9-]+$/.test(remote);
		if (!typed.includes('\0') && (!isFine || !isRemote)) return wrong(typed, typed, 'port');
		ports.push(`${local === '' ? '0' : local}:${remote}`);
	}
	const isLoopback = valueOf(draft, 'address') === LOOPBACK && draft.flags['address']!.length === 1;
	const plain = isLoopback ? withFlag(draft, 'address', null) : draft;
	return ok({ ...plain, args: [...new Set(ports)].sort() });
};

const FILTERS = ['accept-hosts', 'accept-paths', 'reject-methods', 'reject-paths'];

const proxy: Rule = (draft) =>
	ok(isOn(draft, 'disable-filter') ? withoutFlags(draft, FILTERS) : draft);

/** A pod's side says its namespace before a slash, or leaves it to the context. */
const copied: Rule = (draft) => {
	const places = draft.args.map((text) => /^(?:([^/:]+)\/)?([^/:]+):(.*)$/s.exec(text));
	const at = places.findIndex((place) => place !== null);
	const place = places[at];
	if (!place || places.every((one) => one !== null))
		return wrong(draft.args.join(' '), draft.args.join(' '), 'file-and-pod');
	const args = draft.args.map((text, i) => (i === at ? `${place[2]!}:${place[3]!}` : text));
	const moved = place[1] === undefined ? draft : withFlag(draft, 'namespace', [place[1]]);
	return ok({ ...moved, args });
};

/** VERB TYPE, VERB TYPE/NAME or VERB PATH; unknown types are asked about too. */
const canI: Rule = (draft) => {
	const [verb, typed] = draft.args;
	if (isOn(draft, 'list'))
		return verb === undefined
			? ok(draft)
			: err({ kind: 'argument-extra', verb: 'auth can-i', typed: verb });
	if (verb === undefined || typed === undefined)
		return err({ kind: 'argument-missing', verb: 'auth can-i' });
	if (typed.startsWith('/'))
		return ok({ ...withFlag(draft, 'namespace', null), args: [verb, typed] });
	return ok({ ...draft, args: [verb, plainTypeWord(typed) ?? typed] });
};

/**
 * `svc.spec` asks for the field of a type; `deployments.apps` names a type with its group. The
 * version that the server prefers need not be said.
 */
const explained: Rule = (draft) => {
	const typed = draft.args[0]!;
	const parts = typed.split('.');
	for (let count = parts.length; count > 0; count--) {
		const type = findType(parts.slice(0, count).join('.'));
		if (!type) continue;
		const isPreferred = valueOf(draft, 'api-version') === versionOf(type);
		const plain = isPreferred ? withFlag(draft, 'api-version', null) : draft;
		return ok({ ...plain, args: [[type.name, ...parts.slice(count)].join('.')] });
	}
	return err({ kind: 'type-unknown', typed: parts[0]! });
};

export const reachRules: Readonly<Record<string, Rule>> = {
	logs,
	exec,
	'port-forward': forwarded,
	proxy: inTurn(proxy, excludes('unix-socket', 'port')),
	cp: copied,
	'auth can-i': canI,
	explain: explained
};
