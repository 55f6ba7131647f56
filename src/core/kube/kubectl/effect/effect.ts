/**
 * What a command makes of a world and of the kubeconfig, as the API server and its controllers
 * take it (v1.35). What only looks changes nothing; everything else is told to be not modelled.
 */
import { err, ok, type Result } from '../../../base/result.ts';
import { isWarning } from '../../world/fault.ts';
import { faultsSince } from '../../world/faults.ts';
import type { World } from '../../world/types.ts';
import { below } from '../grammar/table.ts';
import { afterwards } from '../meaning/afterwards.ts';
import { readMeaning } from '../meaning/script.ts';
import type { Deed } from '../meaning/types.ts';
import type { Surroundings } from '../surroundings.ts';
import { deleted, label, scale } from './change.ts';
import { createDeployment, createNamespace, run } from './create.ts';
import { expose } from './expose.ts';
import { createService } from './add-svc.ts';
import { refuse, type Change, type Changed, type Refusal } from './types.ts';

export type Left = { readonly world: World; readonly around: Surroundings };
/** `unmet`: the part of the last command that was refused, while the rest was done. */
export type Done = Left & { readonly unmet: Refusal | null };

/** All commands of a line, one after the other, up to the first that is refused. */
export function effectOf(text: string, before: Left): Result<Done, Refusal> {
	const meaning = readMeaning(text, before.around);
	if (!meaning.ok) return err({ kind: 'fails', fault: meaning.error });
	const stages = meaning.value.flatMap((step) => step.stages);
	return stages.reduce<Result<Done, Refusal>>(
		(result, { what }) => {
			if (!result.ok || result.value.unmet) return result;
			if (what.kind === 'kubectl') return commandOn(what, result.value);
			const [verb = ''] = what.words;
			return err({ kind: below('', verb) ? 'kubectl-missing' : 'not-modelled', verb });
		},
		ok({ ...before, unmet: null })
	);
}

function commandOn(deed: Deed, { world, around }: Left): Result<Done, Refusal> {
	const words = [...deed.objects, ...deed.args, ...Object.values(deed.flags).flat()];
	const text = words.find((word) => word.includes('\0'));
	if (text !== undefined) return err({ kind: 'not-expanded', text: text.split('\0')[1]! });
	const each = eachOf(deed);
	const refusals: Refusal[] = [];
	let next = world;
	for (const one of each) {
		const changed = deedOn(next, one);
		if (changed.ok) next = changed.value;
		else refusals.push(changed.error);
	}
	const [unmet = null] = refusals;
	if (unmet && refusals.length === each.length) return err(unmet);
	return ok({ world: next, around: afterwards(deed, around), unmet });
}

/** `delete` goes on to the next name where one is refused. */
function eachOf(deed: Deed): readonly Deed[] {
	const isSeveral = deed.verb === 'delete' && deed.objects.length > 1;
	return isSeveral ? deed.objects.map((object) => ({ ...deed, objects: [object] })) : [deed];
}

const CHANGES: Readonly<Record<string, Change>> = {
	'create namespace': createNamespace,
	'create service clusterip': createService,
	'create service nodeport': createService,
	'create service loadbalancer': createService,
	'create service externalname': createService,
	'create deployment': createDeployment,
	expose,
	run,
	label,
	scale,
	delete: deleted
};

/** What looks, and what changes the kubeconfig alone. */
const IDLE = [
	...['get', 'describe', 'explain', 'events', 'logs', 'diff', 'version', 'cluster-info', 'help'],
	...['api-resources', 'api-versions', 'auth can-i', 'auth whoami', 'top node', 'top pod'],
	...['rollout status', 'rollout history', 'config view', 'config current-context'],
	...['config get-contexts', 'config get-clusters', 'config get-users', 'config use-context'],
	...['config set-context', 'config delete-context', 'config rename-context']
];

function deedOn(world: World, deed: Deed): Changed {
	const { verb, scope, flags } = deed;
	if (flags['dry-run'] || IDLE.includes(verb)) return ok(world);
	const change = CHANGES[verb];
	if (!change) return refuse({ kind: 'not-modelled', verb });
	const { namespace } = scope;
	if (namespace !== null && !world.namespaces.some(({ name }) => name === namespace))
		return refuse({ kind: 'namespace-missing', name: namespace });
	const next = change(world, deed);
	if (!next.ok) return next;
	const faults = faultsSince(world, next.value).filter((one) => !isWarning(one));
	const fault = faults.find(({ kind }) => kind !== 'Pod' && kind !== 'ReplicaSet') ?? faults[0];
	return fault ? refuse({ kind: 'refused', fault }) : next;
}
