/** Where a connection to an ExternalName goes: nobody stands between, and no port is changed. */
import { resolve } from '../../dns/resolve.ts';
import { askerOf } from '../../dns/resolv-conf.ts';
import { buildWorld } from '../../world/build.ts';
import type { Dice } from '../dice.ts';
import { outside as known, type Fact } from '../facts.ts';
import { callerFor, type Caller } from '../traffic/caller.ts';
import { groundFor } from '../traffic/ground.ts';
import type { Drawn, Option, Skill } from '../types.ts';
import { DOMAINS, STORES } from '../word-lists.ts';

export type ExternalPort = {
	readonly kind: 'external-port';
	readonly caller: Caller;
	readonly name: string;
	readonly port: number;
	/** What its manifest says. */
	readonly settings: readonly string[];
	readonly facts: readonly Fact[];
};

export const externalPort: Skill<ExternalPort> = {
	constraints: { target: ['known', 'unknown'] },
	attempt: (dice, level, { target }): Drawn<ExternalPort> | null => {
		const ground = groundFor(dice, level);
		const { caller, pods } = callerFor(dice, 'pod', ground, false);
		const at = { name: dice.pick(STORES), namespace: ground.teams[0] };
		const outside = `${at.name}.${dice.pick(DOMAINS)}`;
		const isKnown = target === undefined ? !dice.chance(level * 0.25) : target === 'known';
		const upstream = { [isKnown ? outside : DOMAINS[0]]: { A: [ground.clientIp] } };
		const { port, targetPort } = ground;
		const world = buildWorld({
			namespaces: ground.teams,
			nodes: ground.nodes,
			pods,
			upstream,
			services: [
				{ ...at, type: 'ExternalName', externalName: outside, ports: [{ port, targetPort }] }
			]
		});
		const asker = askerOf(world, world.pods[0]!, 'glibc');
		const name = `${at.name}.${at.namespace}`;
		const found = resolve(world, asker, name, 'A').records.find(({ type }) => type === 'A');
		const settings = [
			'type: ExternalName',
			`externalName: ${outside}`,
			`port: ${port}`,
			`targetPort: ${targetPort}`
		];
		return {
			world,
			question: { kind: 'external-port', caller, name, port, settings, facts: [known(world)] },
			form: {
				kind: 'choice',
				isSingle: true,
				options: optionsFor(dice, ground, found?.data ?? null)
			},
			inquiries: [{ kind: 'resolve', world, asker, name, type: 'A' }]
		};
	}
};

/** `ip`: that of the name outside; null where nobody knows the name. */
function optionsFor(
	dice: Dice,
	{ port, targetPort, clientIp, clusterIp, podIp }: ReturnType<typeof groundFor>,
	ip: string | null
): readonly Option[] {
	const code = (address: string, number: number) => ({
		kind: 'code' as const,
		text: `${address}:${number}`
	});
	const options: readonly Option[] = [
		{
			label: code(clientIp, port),
			isRight: ip !== null,
			slip: ip === null ? { kind: 'external-unknown' } : null
		},
		{
			label: code(clientIp, targetPort),
			isRight: false,
			slip: ip === null ? { kind: 'external-unknown' } : { kind: 'external-port', port }
		},
		{ label: code(clusterIp(), port), isRight: false, slip: { kind: 'external-no-ip' } },
		{ label: code(podIp(0), targetPort), isRight: false, slip: { kind: 'external-no-pod' } }
	];
	return [
		...dice.shuffled(options),
		{
			label: { kind: 'nobody' },
			isRight: ip === null,
			slip: ip === null ? null : { kind: 'external-known' }
		}
	];
}
