/** The form of an answer that is the addresses to which a name leads. */
import { resolve } from '../dns/resolve.ts';
import { tellingTry } from '../dns/telling.ts';
import type { Asker } from '../dns/types.ts';
import type { World } from '../world/types.ts';
import type { Dice } from './dice.ts';
import type { ValuesForm } from './types.ts';

/** What a program gets that asks for IPv4 addresses. */
export function valuesForm(world: World, asker: Asker, name: string): ValuesForm {
	const found = resolve(world, asker, name, 'A');
	const addresses = found.records.filter(({ type }) => type === 'A');
	return {
		kind: 'values',
		world,
		right: addresses.map(({ data }) => data),
		nothing: tellingTry(found, asker)?.answer.why ?? null,
		tokens: addressesIn(world)
	};
}

/** That nothing is found is an answer worth asking for now and then, where much is known. */
export function isWorthAsking(dice: Dice, level: number, { right }: ValuesForm): boolean {
	return right.length > 0 || dice.chance(level * 0.5);
}

/** All addresses that something in this world has, the lowest number first. */
function addressesIn({ services, pods, upstream }: World): readonly string[] {
	const all = [
		...services.flatMap(({ clusterIPs }) => clusterIPs),
		...pods.flatMap(({ ips }) => ips),
		...Object.values(upstream).flatMap(({ A = [] }) => A)
	];
	const numbers = (ip: string) =>
		ip
			.split('.')
			.map((part) => part.padStart(3, '0'))
			.join('.');
	return [...new Set(all)].sort((a, b) => (numbers(a) < numbers(b) ? -1 : 1));
}
