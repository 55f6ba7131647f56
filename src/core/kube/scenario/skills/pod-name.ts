/** The name of one pod behind a headless Service, which stays when its address does not. */
import type { Target } from '../../dns/names.ts';
import { buildWorld } from '../../world/build.ts';
import type { Placed } from '../../world/place.ts';
import {
	askerFor,
	castFor,
	namespaceFor,
	plainService,
	readiness,
	specOf,
	together
} from '../cast.ts';
import { factsOfNames, type Fact } from '../facts.ts';
import { membersFor } from '../members.ts';
import { nameForm } from '../name-form.ts';
import type { Drawn, From, Inquiry, Skill } from '../types.ts';

export type PodName = {
	readonly kind: 'pod-name';
	readonly from: From;
	readonly pod: Placed;
	readonly facts: readonly Fact[];
};

export const podName: Skill<PodName> = {
	constraints: {
		libc: ['glibc', 'musl'],
		from: ['same', 'other'],
		by: ['statefulset', 'hostname']
	},
	attempt: (dice, level, constraints): Drawn<PodName> | null => {
		const cast = castFor(dice, level, constraints);
		const namespace = namespaceFor(dice, level, cast, constraints);
		const ready = readiness(dice, level, 2 + dice.below(2));
		const { service, pods, scene } = membersFor(dice, level, cast, namespace, ready, constraints);
		const decoy = plainService(dice, cast, { name: cast.apps[0], namespace });
		const world = buildWorld(specOf(cast, together(scene, decoy)));
		const asker = askerFor(world, cast.from);
		const { name, hostname } = dice.shuffled(pods).find((one) => one.ready)!;
		const target: Target = { kind: 'endpoint', service, endpoint: hostname };
		const form = nameForm(world, asker, target, 'any');
		if (!form) return null;
		const inquiries = [name, form.expected].map((one): Inquiry => ({
			kind: 'resolve',
			world,
			asker,
			name: one,
			type: 'A'
		}));
		const facts = factsOfNames(world, asker);
		const pod = { namespace, name };
		return {
			world,
			question: { kind: 'pod-name', from: cast.from, pod, facts },
			form,
			inquiries
		};
	}
};
