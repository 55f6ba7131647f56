/** Which of several names lead to a Service in another namespace. */
import { fullName, workingNames } from '../../dns/names.ts';
import type { Asker } from '../../dns/types.ts';
import { buildWorld } from '../../world/build.ts';
import type { Placed } from '../../world/place.ts';
import type { World } from '../../world/types.ts';
import { askerFor, castFor, plainService, specOf, together } from '../cast.ts';
import type { Dice } from '../dice.ts';
import { factsOfNames, type Fact } from '../facts.ts';
import { slipsFor } from '../slips.ts';
import { setTrap, TRAP_NAMES } from '../traps.ts';
import type { ChoiceForm, Drawn, From, Inquiry, Option, Skill } from '../types.ts';

export type WhichNames = {
	readonly kind: 'which-names';
	readonly from: From;
	readonly service: Placed;
	readonly facts: readonly Fact[];
};

const OPTIONS = 5;

export const whichNames: Skill<WhichNames> = {
	constraints: { libc: ['glibc', 'musl'], trap: TRAP_NAMES },
	attempt: (dice, level, constraints): Drawn<WhichNames> | null => {
		const cast = castFor(dice, level, constraints);
		const service = { name: cast.apps[0], namespace: cast.teams[1] };
		const { client, pods, services } = setTrap(dice, cast, level, constraints);
		const scene = together(plainService(dice, cast, service), { pods, services });
		const world = buildWorld(specOf({ ...cast, client: { ...cast.client, ...client } }, scene));
		const asker = askerFor(world, cast.from);
		const form = choiceFor(dice, world, asker, service);
		if (!form) return null;
		const inquiries = form.options.flatMap(({ label }): readonly Inquiry[] =>
			label.kind === 'code' ? [{ kind: 'resolve', world, asker, name: label.text, type: 'A' }] : []
		);
		return {
			world,
			question: {
				kind: 'which-names',
				from: cast.from,
				service,
				facts: factsOfNames(world, asker)
			},
			form,
			inquiries
		};
	}
};

/** One to three right ones among wrong ones. Null where none is right. */
function choiceFor(dice: Dice, world: World, asker: Asker, service: Placed): ChoiceForm | null {
	const target = { kind: 'service', service } as const;
	const right = workingNames(world, asker, fullName(world, target));
	if (right[0] === undefined) return null;
	const kept = dice.shuffled(right).slice(0, 1 + dice.below(3));
	const slips = dice.shuffled(slipsFor(world, asker, target, right[0]));
	const options: readonly Option[] = [
		...kept.map((text) => ({ label: code(text), isRight: true, slip: null })),
		...slips.slice(0, OPTIONS - kept.length).map(({ name, slip }) => ({
			label: code(name),
			isRight: false,
			slip
		}))
	];
	return { kind: 'choice', isSingle: false, options: dice.shuffled(options) };
}

const code = (text: string) => ({ kind: 'code', text }) as const;
