/** Rules of `expose` and `run`: measured with kubectl v1.33. */
import { err, ok } from '../../../../base/result.ts';
import { namespaceOf, type KnownObject } from '../../surroundings.ts';
import { has, inTurn, isOn, needs, oneOf, valueOf, withFlag, wrong } from '../draft.ts';
import { nameOf, typeOf } from '../objects.ts';
import type { Rule } from '../types.ts';
import { isPort, needsOther } from './create.ts';

const EXPOSABLE = ['pods', 'services', 'deployments', 'replicasets', 'replicationcontrollers'];
const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];

const exposable: Rule = (draft) => {
	const type = draft.objects.map(typeOf).find((one) => !EXPOSABLE.includes(one));
	return type === undefined ? ok(draft) : err({ kind: 'type-unfit', verb: 'expose', type });
};

const ports: Rule = (draft) => {
	const typed = valueOf(draft, 'port');
	const bad = typed?.split(',').find((port) => !isPort(port));
	return bad === undefined || bad.includes('\0') ? ok(draft) : wrong('--port', bad, 'port');
};

/** A Service gets the name, labels and selector of what it exposes, and its port as target. */
const copied: Rule = (draft, around) => {
	const [object, ...others] = draft.objects;
	if (object === undefined || others.length > 0) return ok(draft);
	const place = valueOf(draft, 'namespace') ?? namespaceOf(around);
	const known = around.objects[`${place} ${object}`] ?? null;
	const said: Readonly<Record<string, string | null>> = {
		name: nameOf(object),
		'target-port': valueOf(draft, 'port'),
		labels: known && pairsText(known.labels),
		selector: known && selectorText(known)
	};
	const plain = Object.entries(said).reduce(
		(left, [flag, value]) =>
			valueOf(left, flag) === value || valueOf(left, flag) === ''
				? withFlag(left, flag, null)
				: left,
		draft
	);
	return ok(plain);
};

function pairsText(labels: Readonly<Record<string, string>>): string {
	return Object.entries(labels)
		.map(([key, value]) => `${key}=${value}`)
		.sort()
		.join(',');
}

const selectorText = ({ selector, labels }: KnownObject) => pairsText(selector ?? labels);

/** The Service would get the name of one that is there. */
const ownName: Rule = (draft) => {
	const [object = ''] = draft.objects;
	const isOwn =
		typeOf(object) === 'services' && !has(draft, 'name') && valueOf(draft, 'dry-run') !== 'client';
	return isOwn ? err({ kind: 'flag-needed', verb: 'expose', flag: '--name' }) : ok(draft);
};

/** Standard input or a terminal means that kubectl stays attached. */
const attachment: Rule = (draft) => {
	const isAttached = isOn(draft, 'attach') || (isOn(draft, 'stdin') && !has(draft, 'attach'));
	if (isOn(draft, 'rm') && !isAttached) return needsOther('rm', 'attach');
	if (isOn(draft, 'tty') && !isOn(draft, 'stdin')) return needsOther('tty', 'stdin');
	return ok(
		isOn(draft, 'stdin') && isOn(draft, 'attach') ? withFlag(draft, 'attach', null) : draft
	);
};

const labels: Rule = (draft) => {
	const own = `run=${draft.args[0]!}`;
	const typed = valueOf(draft, 'labels');
	return ok(typed === own || typed === '' ? withFlag(draft, 'labels', null) : draft);
};

const environment: Rule = (draft) => {
	const pairs = draft.flags['env'] ?? [];
	const bad = pairs.find((pair) => !/^[^=]+=/.test(pair) && !pair.includes('\0'));
	if (bad !== undefined) return wrong('--env', bad, 'pairs');
	const isFree = pairs.length > 0 && !pairs.some((pair) => pair.includes('$('));
	return ok(isFree ? withFlag(draft, 'env', [...pairs].sort()) : draft);
};

const exposedPort: Rule = (draft) => {
	const port = valueOf(draft, 'port');
	if (isOn(draft, 'expose') && port === null) return needsOther('expose', 'port');
	return port === null || isPort(port) || port.includes('\0')
		? ok(draft)
		: wrong('--port', port, 'port');
};

const command: Rule = (draft) => ok(draft.command ? draft : withFlag(draft, 'command', null));

export const exposeRules: Readonly<Record<string, Rule>> = {
	expose: inTurn(
		exposable,
		ports,
		oneOf('type', TYPES),
		oneOf('protocol', PROTOCOLS),
		oneOf('session-affinity', ['None', 'ClientIP']),
		copied,
		ownName
	),
	run: inTurn(
		needs('image'),
		oneOf('restart', ['Always', 'OnFailure', 'Never']),
		oneOf('image-pull-policy', ['Always', 'IfNotPresent', 'Never']),
		attachment,
		labels,
		environment,
		exposedPort,
		command
	)
};
