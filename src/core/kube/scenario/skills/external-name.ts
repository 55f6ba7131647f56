/** Where a Service of type ExternalName leads: outside, to another Service, or nowhere. */
import { buildWorld } from '../../world/build.ts';
import type { World } from '../../world/types.ts';
import {
	askerFor,
	castFor,
	namespaceFor,
	plainService,
	specOf,
	together,
	type Cast
} from '../cast.ts';
import type { Dice } from '../dice.ts';
import { aliases, outside as known, type Fact } from '../facts.ts';
import type { Constraints, Drawn, From, Skill } from '../types.ts';
import { isWorthAsking, valuesForm } from '../values-form.ts';
import { DOMAINS, STORES } from '../word-lists.ts';

export type ExternalName = {
	readonly kind: 'external-name';
	readonly from: From;
	readonly name: string;
	readonly facts: readonly Fact[];
};

/** `short`: the name of a Service as a pod would type it, which no search list completes here. */
const KINDS = ['outside', 'inside', 'short', 'unknown'] as const;

export const externalName: Skill<ExternalName> = {
	constraints: { libc: ['glibc', 'musl'], from: ['same', 'other'], to: KINDS },
	attempt: (dice, level, constraints): Drawn<ExternalName> | null => {
		const cast = castFor(dice, level, constraints);
		const namespace = namespaceFor(dice, level, cast, constraints);
		const alias = { name: dice.pick(STORES), namespace };
		const other = { name: cast.apps[0], namespace: cast.teams[2] };
		const outside = `${alias.name}.${dice.pick(DOMAINS)}`;
		const inside = `${other.name}.${other.namespace}`;
		const targets = {
			outside,
			unknown: outside,
			inside: `${inside}.svc.${cast.zone}`,
			short: inside
		};
		const kind = kindFor(dice, level, constraints);
		const service = { ...alias, type: 'ExternalName' as const, externalName: targets[kind] };
		const decoy = plainService(dice, cast, { name: cast.apps[1], namespace });
		const scene = together(plainService(dice, cast, other), decoy, { services: [service] });
		const upstream = upstreamFor(dice, cast, kind === 'unknown' ? null : outside);
		const world = buildWorld(specOf(cast, { ...scene, upstream }));
		const asker = askerFor(world, cast.from);
		const isHome = namespace === cast.teams[0];
		const name = isHome ? alias.name : `${alias.name}.${namespace}`;
		const form = valuesForm(world, asker, name);
		if (constraints.to === undefined && !isWorthAsking(dice, level, form)) return null;
		const facts = [...aliases(world), known(world)];
		const question = { kind: 'external-name', from: cast.from, name, facts } as const;
		return {
			world,
			question,
			form,
			inquiries: [{ kind: 'resolve', world, asker, name, type: 'A' }]
		};
	}
};

function kindFor(dice: Dice, level: number, { to }: Constraints): (typeof KINDS)[number] {
	const wanted = KINDS.find((one) => one === to);
	if (wanted) return wanted;
	return dice.chance(level * 0.5)
		? dice.pick(['short', 'unknown'])
		: dice.pick(['outside', 'inside']);
}

/** Another name is known above the cluster in any case, so that its address is a choice. */
function upstreamFor(dice: Dice, { apps }: Cast, name: string | null): World['upstream'] {
	const start = dice.below(80);
	const address = (i: number) => `203.0.113.${start + i * 50 + 1}`;
	const known = dice.chance(0.5) ? [address(0), address(1)] : [address(0)];
	const other = { [`${apps[2]}.${dice.pick(DOMAINS)}`]: { A: [address(2)] } };
	return name === null ? other : { ...other, [name]: { A: known } };
}
