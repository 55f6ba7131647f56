/** The shortest name of a Service in another namespace. */
import { buildWorld } from '../../world/build.ts';
import type { ServiceRef } from '../../dns/types.ts';
import { askerFor, castFor, plainService, specOf, together } from '../cast.ts';
import { factsOfNames, type Fact } from '../facts.ts';
import { nameForm } from '../name-form.ts';
import { setTrap, TRAP_NAMES } from '../traps.ts';
import type { Drawn, From, Inquiry, Skill } from '../types.ts';

export type ShortestName = {
	readonly kind: 'shortest-name';
	readonly from: From;
	readonly service: ServiceRef;
	readonly facts: readonly Fact[];
};

export const shortestName: Skill<ShortestName> = {
	constraints: { libc: ['glibc', 'musl'], trap: TRAP_NAMES },
	attempt: (dice, level, constraints): Drawn<ShortestName> | null => {
		const cast = castFor(dice, level, constraints);
		const { apps, teams, from } = cast;
		const service = { name: apps[0], namespace: teams[1] };
		const { client, pods, services } = setTrap(dice, cast, level, constraints);
		const decoys = apps.slice(1, 2 + Math.round(level * 2)).map((name) => ({
			name,
			namespace: dice.pick(teams)
		}));
		const scene = together(...[service, ...decoys].map((at) => plainService(dice, cast, at)), {
			pods,
			services
		});
		const world = buildWorld(specOf({ ...cast, client: { ...cast.client, ...client } }, scene));
		const asker = askerFor(world, from);
		const form = nameForm(world, asker, { kind: 'service', service }, 'shortest');
		if (!form) return null;
		const usual = `${service.name}.${service.namespace}`;
		const names = [...new Set([service.name, usual, form.expected])];
		const inquiries = names.map((name): Inquiry => ({
			kind: 'resolve',
			world,
			asker,
			name,
			type: 'A'
		}));
		return {
			world,
			question: { kind: 'shortest-name', from, service, facts: factsOfNames(world, asker) },
			form,
			inquiries
		};
	}
};
