/** The name under which the number of a named port is found. */
import type { Target } from '../../dns/names.ts';
import { buildWorld } from '../../world/build.ts';
import type { Placed } from '../../world/place.ts';
import type { Protocol } from '../../world/types.ts';
import { askerFor, castFor, namespaceFor, plainService, specOf, together } from '../cast.ts';
import { nameForm } from '../name-form.ts';
import type { Drawn, From, Skill } from '../types.ts';
import { PORTS } from '../word-lists.ts';

export type Srv = {
	readonly kind: 'srv';
	readonly from: From;
	readonly service: Placed;
	readonly port: number;
	readonly protocol: Protocol;
};

export const srv: Skill<Srv> = {
	constraints: { libc: ['glibc', 'musl'], from: ['same', 'other'] },
	attempt: (dice, level, constraints): Drawn<Srv> | null => {
		const cast = castFor(dice, level, constraints);
		const at = { name: cast.apps[0], namespace: namespaceFor(dice, level, cast, constraints) };
		const tcp = dice.shuffled(PORTS).slice(0, 2);
		/** One number twice, each for another protocol. */
		const both = dice.chance(level * 0.7) ? [{ name: 'sync', port: tcp[0]!.port }] : [];
		const ports = [
			...tcp.map((one) => ({ ...one, protocol: 'TCP' as const })),
			...both.map((one) => ({ ...one, protocol: 'UDP' as const }))
		];
		const { pods, services } = plainService(dice, cast, at);
		const scene = { pods, services: services.map((one) => ({ ...one, ports })) };
		const decoy = plainService(dice, cast, { name: cast.apps[1], namespace: cast.teams[1] });
		const world = buildWorld(specOf(cast, together(scene, decoy)));
		const asker = askerFor(world, cast.from);
		const { name: port, protocol, port: number } = dice.shuffled(ports)[0]!;
		const target: Target = { kind: 'port', service: at, port, protocol };
		const form = nameForm(world, asker, target, 'any');
		if (!form) return null;
		const question = { kind: 'srv', from: cast.from, service: at, port: number, protocol } as const;
		const inquiry = { kind: 'resolve', world, asker, name: form.expected, type: 'SRV' } as const;
		return { world, question, form, inquiries: [inquiry] };
	}
};
