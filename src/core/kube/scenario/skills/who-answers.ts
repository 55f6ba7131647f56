/** Which pods may answer a request: policies, conditions and preferences decide. */
import { slicesOf } from '../../world/slices.ts';
import type { Endpoint, Pod } from '../../world/types.ts';
import { conditionsFor } from '../traffic/backing.ts';
import {
	connectionConstraints,
	connectionFor,
	dialledOf,
	inquiryOf,
	type Connection,
	type Dialled
} from '../traffic/connection.ts';
import type { TrafficSlip } from '../traffic/slips.ts';
import type { Drawn, Option, Skill } from '../types.ts';

export type WhoAnswers = { readonly kind: 'who-answers' } & Dialled;

export const whoAnswers: Skill<WhoAnswers> = {
	constraints: connectionConstraints,
	attempt: (dice, level, constraints): Drawn<WhoAnswers> | null => {
		const conditions = conditionsFor(dice, level);
		const connection = connectionFor(dice, level, constraints, conditions);
		if (!connection) return null;
		const { world, caller } = connection;
		const pods = world.pods.filter((pod) => caller.kind !== 'pod' || pod.name !== caller.name);
		const right = answering(connection);
		const isTold = right.length > 0 && right.length < pods.length;
		if (!isTold && !dice.chance(0.25 + level * 0.15)) return null;
		const options: readonly Option[] = [
			...dice.shuffled(pods).map((pod) => optionFor(connection, right, pod)),
			{
				label: { kind: 'nobody' },
				isRight: right.length === 0,
				slip: right.length === 0 ? null : { kind: 'somebody', names: right }
			}
		];
		return {
			world,
			question: { kind: 'who-answers', ...dialledOf(connection) },
			form: { kind: 'choice', isSingle: false, options },
			inquiries: [inquiryOf(connection)]
		};
	}
};

function answering({ route }: Connection): readonly string[] {
	return route.outcome === 'reaches' ? route.targets.flatMap(({ pod }) => pod ?? []) : [];
}

function optionFor(connection: Connection, right: readonly string[], pod: Pod): Option {
	const isRight = right.includes(pod.name);
	const slip = isRight ? null : slipOf(connection, pod);
	return { label: { kind: 'code', text: pod.name }, isRight, slip };
}

/** Why this pod is not among those that may answer. */
function slipOf({ world, service, route }: Connection, { name, node }: Pod): TrafficSlip {
	const endpoints = slicesOf(world, service).flatMap((slice) => slice.endpoints);
	const endpoint = endpoints.find(({ pod }) => pod === name);
	if (!endpoint) return { kind: 'pod-of-other', pod: name };
	const trouble = troubleOf(endpoint);
	if (trouble === 'pod-not-ready' || trouble === 'pod-gone') return { kind: trouble, pod: name };
	const nodes = route.hops.flatMap((hop) =>
		hop.kind === 'balanced' ? hop.nodes : hop.kind === 'enters' ? [hop.node] : []
	);
	const isKept = route.hops.some((hop) => hop.kind === 'policy' && hop.policy === 'Local');
	const isFree = route.hops.some(({ kind }) => kind === 'short-cut');
	if (isKept && !isFree && !nodes.includes(node ?? ''))
		return { kind: 'pod-elsewhere', pod: name, node: node ?? '' };
	if (trouble) return { kind: trouble, pod: name };
	return { kind: 'pod-far', pod: name, wish: service.trafficDistribution! };
}

function troubleOf({ ready, serving, terminating }: Endpoint) {
	if (ready) return null;
	if (!terminating) return 'pod-not-ready';
	return serving ? 'pod-leaving' : 'pod-gone';
}
