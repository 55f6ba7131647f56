/** Where somebody sits who types commands: what is in the cluster, and which context is in use. */
import type { Surroundings } from '../kubectl/surroundings.ts';
import { suffix } from './cast.ts';
import type { Dice } from './dice.ts';
import { ACCOUNTS, APPS, PEOPLE, TEAMS } from './word-lists.ts';

export type Desk = {
	readonly teams: readonly [string, string, string];
	readonly apps: readonly [string, string, string, string];
	/** A pod of each app. */
	readonly pods: readonly [string, string, string, string];
	readonly accounts: readonly [string, string];
	readonly people: readonly [string, string];
	/** The namespace of the current context. */
	readonly here: string;
	readonly around: Surroundings;
};

/** The further one knows, the less often `default` is the namespace in use. */
export function deskFor(dice: Dice, level: number): Desk {
	const teams = dice.shuffled(TEAMS).slice(0, 3) as [string, string, string];
	const apps = dice.shuffled(APPS).slice(0, 4) as [string, string, string, string];
	const pods = apps.map((app) => `${app}-${suffix(dice)}`) as [string, string, string, string];
	const accounts = dice.shuffled(ACCOUNTS).slice(0, 2) as [string, string];
	const people = dice.shuffled(PEOPLE).slice(0, 2) as [string, string];
	const here = dice.chance(0.6 - level * 0.4) ? 'default' : teams[0];
	const names = {
		namespaces: [...new Set([here, ...teams])].sort(),
		services: [...apps].sort(),
		deployments: [...apps].sort(),
		pods: [...pods].sort(),
		serviceaccounts: [...accounts].sort(),
		certificatesigningrequests: [...people].sort()
	};
	const contexts = Object.fromEntries(
		CONTEXTS.map((name) => [name, { cluster: name, user: `me-${name}`, namespace: null }])
	);
	const [current] = CONTEXTS;
	const inUse = { cluster: current, user: `me-${current}`, namespace: here };
	const around = {
		contexts: { ...contexts, [current]: inUse },
		current,
		files: {},
		objects: {},
		names
	};
	return { teams, apps, pods, accounts, people, here, around };
}

/** The first is in use. */
export const CONTEXTS = ['east', 'west', 'lab', 'edge'] as const;

/** Where something is done: at home, or where it has to be said. */
export function placeFor(dice: Dice, level: number, { teams, here }: Desk): string {
	return dice.chance(0.3 + level * 0.5) ? teams[1] : here;
}
