/** The addresses to which a name leads: a Service's own, those of its ready pods, or none. */
import { buildWorld } from '../../world/build.ts';
import type { Placed } from '../../world/place.ts';
import {
	askerFor,
	castFor,
	namespaceFor,
	plainService,
	readiness,
	specOf,
	together,
	type Cast,
	type Part
} from '../cast.ts';
import type { Dice } from '../dice.ts';
import { factsOfNames, type Fact } from '../facts.ts';
import { membersFor } from '../members.ts';
import type { Constraints, Drawn, From, Skill } from '../types.ts';
import { isWorthAsking, valuesForm } from '../values-form.ts';

export type ResolvesTo = {
	readonly kind: 'resolves-to';
	readonly from: From;
	readonly name: string;
	readonly facts: readonly Fact[];
};

const KINDS = ['cluster-ip', 'headless', 'member'] as const;

export const resolvesTo: Skill<ResolvesTo> = {
	constraints: { libc: ['glibc', 'musl'], from: ['same', 'other'], of: KINDS },
	attempt: (dice, level, constraints): Drawn<ResolvesTo> | null => {
		const cast = castFor(dice, level, constraints);
		const namespace = namespaceFor(dice, level, cast, constraints);
		const { before, scene } = thingFor(dice, level, cast, namespace, constraints);
		const decoy = plainService(dice, cast, { name: cast.apps[1], namespace: cast.teams[1] });
		const world = buildWorld(specOf(cast, together(scene, decoy)));
		const asker = askerFor(world, cast.from);
		const name = spelled(dice, level, before, namespace, cast);
		const form = valuesForm(world, asker, name);
		if (!isWorthAsking(dice, level, form)) return null;
		const isOfMember = before.includes('.');
		const facts = isOfMember ? factsOfNames(world, asker) : [];
		const question = { kind: 'resolves-to', from: cast.from, name, facts } as const;
		return {
			world,
			question,
			form,
			inquiries: [{ kind: 'resolve', world, asker, name, type: 'A' }]
		};
	}
};

/** `before`: what stands before the namespace in its name. */
function thingFor(
	dice: Dice,
	level: number,
	cast: Cast,
	namespace: string,
	constraints: Constraints
): { readonly before: string; readonly scene: Part } {
	const kind = KINDS.find((one) => one === constraints.of) ?? dice.pick(KINDS);
	const ready = readiness(dice, level, 2 + dice.below(2));
	if (kind === 'cluster-ip') {
		const at: Placed = { name: cast.apps[0], namespace };
		return { before: at.name, scene: plainService(dice, cast, at, ready) };
	}
	const { service, pods, scene } = membersFor(dice, level, cast, namespace, ready, {});
	const { hostname } = pods[dice.below(pods.length)]!;
	return { before: kind === 'member' ? `${hostname}.${service.name}` : service.name, scene };
}

/** As long as it must be, or longer; now and then too short for where it is asked. */
function spelled(dice: Dice, level: number, before: string, namespace: string, cast: Cast): string {
	const [short, usual] = [before, `${before}.${namespace}`];
	const isShort = namespace === cast.teams[0] ? dice.chance(0.7) : dice.chance(level * 0.2);
	return isShort ? short : dice.pick([usual, `${usual}.svc`, `${usual}.svc.${cast.zone}`]);
}
