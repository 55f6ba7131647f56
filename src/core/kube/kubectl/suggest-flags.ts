/** Flags that a learner may want to give, and their values. */
import type { Flag, Usage } from './grammar/types.ts';
import { lookUp, standsAlone } from './line.ts';
import { namesOf } from './suggest-names.ts';
import type { Surroundings } from './surroundings.ts';

/** What people give most, the likeliest first; any other flag is typed. */
const COMMON = `namespace port target-port name type replicas image tcp clusterip external-name
	node-port from-literal from-file verb resource role clusterrole serviceaccount user cluster
	server current labels env restart to-revision overwrite all stdin tty rm command follow tail
	container list audience duration address accept-hosts output selector all-namespaces filename
	show-labels watch force minify dry-run context`.split(/\s+/);

/** In their short form: they are typed so everywhere. */
const SHORT = ['namespace', 'output', 'selector', 'all-namespaces', 'filename'];

/** Flags of a command that were not given yet. */
export function nextFlags(
	usage: Usage,
	given: readonly string[],
	{ contexts }: Surroundings
): readonly string[] {
	const isGiven = ([name, { short }]: Named) =>
		given.includes(`--${name}`) || (short !== null && given.includes(`-${short}`));
	const hasContexts = usage.reach !== 'local' && Object.keys(contexts).length > 1;
	const isUsual = (name: string) =>
		Object.hasOwn(usage.flags, name) ||
		(name === 'namespace' && usage.reach === 'namespace') ||
		(name === 'context' && hasContexts);
	const usual = COMMON.filter(isUsual).map((name): Named => [name, lookUp(`--${name}`, usage)!]);
	const tokens = usual.filter((one) => !isGiven(one)).map(tokenFor);
	return usage.takes.kind === 'files' ? filesFirst(tokens) : tokens;
}

type Named = readonly [name: string, flag: Flag];

function tokenFor([name, flag]: Named): string {
	if (SHORT.includes(name) && flag.short !== null) return `-${flag.short}`;
	return standsAlone(flag) ? `--${name}` : `--${name}=`;
}

const filesFirst = (tokens: readonly string[]) => [
	...tokens.filter((token) => token === '-f'),
	...tokens.filter((token) => token !== '-f')
];

/** Values that a flag may have, whatever it is asked for. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	output: ['yaml', 'json', 'wide', 'name'],
	'dry-run': ['client', 'server'],
	type: ['ClusterIP', 'NodePort', 'LoadBalancer'],
	protocol: ['TCP', 'UDP'],
	restart: ['Always', 'OnFailure', 'Never'],
	verb: ['get', 'list', 'watch', 'create', 'update', 'delete'],
	resource: ['pods', 'services', 'deployments', 'secrets', 'configmaps']
};

/** `flag` as it was typed, with its dashes. */
export function valuesOf(
	flag: string,
	usage: Usage | null,
	around: Surroundings
): readonly string[] {
	const name = nameOf(flag, usage);
	switch (name) {
		case 'namespace':
			return namesOf('namespaces', around);
		case 'context':
			return Object.keys(around.contexts);
		case 'cluster':
		case 'user':
			return [...new Set(Object.values(around.contexts).map((one) => one[name]))];
		case 'filename':
			return Object.keys(around.files);
		default:
			return Object.hasOwn(CHOICES, name) ? CHOICES[name]! : [];
	}
}

function nameOf(flag: string, usage: Usage | null): string {
	if (flag.startsWith('--')) return flag.slice(2);
	const found = lookUp(flag, usage);
	const own = Object.entries(usage?.flags ?? {}).find(([, one]) => one === found)?.[0];
	return own ?? (flag === '-n' ? 'namespace' : '');
}
