/** Whose address the pod sees that answers. */
import type { Hop, Source } from '../../traffic/types.ts';
import type { Dice } from '../dice.ts';
import type { Condition } from '../traffic/backing.ts';
import {
	connect,
	connectionConstraints,
	connectionFor,
	dialledOf,
	inquiryOf,
	type Connection,
	type Dialled
} from '../traffic/connection.ts';
import type { Drawn, Option, Skill } from '../types.ts';

export type SourceIp = { readonly kind: 'source-ip' } & Dialled;

const SOURCES = ['client', 'node', 'client-or-node', 'service'] as const;

export const sourceIp: Skill<SourceIp> = {
	constraints: { ...connectionConstraints, from: ['pod', 'outside'] },
	attempt: (dice, level, constraints): Drawn<SourceIp> | null => {
		const conditions = Array.from({ length: 1 + dice.below(3) }, (): Condition => 'ready');
		const drawn = connectionFor(dice, level, constraints, conditions);
		if (!drawn || drawn.caller.kind === 'node') return null; // a node's address is the client's
		const isLoop = drawn.caller.kind === 'pod' && dice.chance(level * 0.4);
		const connection = isLoop ? fromWithin(dice, drawn) : drawn;
		const { world, route } = connection;
		const why = route.hops.find((hop) => hop.kind === 'source')?.why;
		if (route.outcome !== 'reaches' || !why) return null;
		return {
			world,
			question: { kind: 'source-ip', ...dialledOf(connection) },
			form: {
				kind: 'choice',
				isSingle: true,
				options: SOURCES.map((source) => optionFor(source, route.source, why))
			},
			inquiries: [inquiryOf(connection)]
		};
	}
};

/** A pod of the Service itself dials it, in place of the one that asked before. */
function fromWithin(dice: Dice, { world, service, caller, address }: Connection): Connection {
	const own = world.pods.filter(({ labels }) => labels.app === service.name);
	const { name, namespace, node } = own[dice.below(own.length)]!;
	const pods = world.pods.filter((pod) => caller.kind !== 'pod' || pod.name !== caller.name);
	const self = { kind: 'pod', name, namespace, node: node ?? '' } as const;
	return connect({ ...world, pods }, service, self, address);
}

type SourceWhy = Extract<Hop, { readonly kind: 'source' }>['why'];

function optionFor(source: Source | 'service', right: Source, why: SourceWhy): Option {
	const label = { kind: 'source', source } as const;
	if (source === right) return { label, isRight: true, slip: null };
	const slip =
		source === 'service' ? ({ kind: 'source-service' } as const) : { kind: 'source', why };
	return { label, isRight: false, slip: slip as Option['slip'] };
}
