/** All usages, and how one is found. */
import { changeUsages } from './change.ts';
import { createUsages } from './create.ts';
import { lookUsages } from './look.ts';
import { reachUsages } from './reach.ts';
import type { Usage } from './types.ts';

export const usages: readonly Usage[] = [
	...lookUsages,
	...createUsages,
	...changeUsages,
	...reachUsages
];

const byPath = new Map(
	usages.flatMap((usage) =>
		[usage.path, ...usage.aliases.map((alias) => withLast(usage.path, alias))].map(
			(path) => [path, usage] as const
		)
	)
);

function withLast(path: string, last: string): string {
	return [...path.split(' ').slice(0, -1), last].join(' ');
}

/** The usage that a word behind a path leads to, by name or alias. */
export function below(path: string, word: string): Usage | null {
	return byPath.get(path === '' ? word : `${path} ${word}`) ?? null;
}

/** The words that may follow a path. */
export function subcommandsOf(path: string): readonly string[] {
	const prefix = path === '' ? '' : `${path} `;
	return [...byPath.keys()]
		.filter((known) => known.startsWith(prefix))
		.map((known) => known.slice(prefix.length))
		.filter((word) => word !== '' && !word.includes(' '));
}

/** Those that do nothing without a subcommand. */
const FAMILIES = [
	'create secret',
	'create service',
	'set',
	'rollout',
	'certificate',
	'auth',
	'config',
	'top'
];

export function needsSubcommand({ path }: Usage): boolean {
	return FAMILIES.includes(path);
}
