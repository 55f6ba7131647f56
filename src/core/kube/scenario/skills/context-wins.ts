/** Which cluster, user and namespace a command uses, of several kubeconfigs and flags. */
import type { Flags } from '../../access/kubeconfig/flags.ts';
import { load } from '../../access/kubeconfig/load.ts';
import { pick } from '../../access/kubeconfig/pick.ts';
import { settle } from '../../access/kubeconfig/settle.ts';
import type { Kubeconfig, Machine } from '../../access/kubeconfig/types.ts';
import type { AccessLabel, AccessSlip, ContextQuestion } from '../access/types.ts';
import type { Dice } from '../dice.ts';
import type { Drawn, Option, Skill } from '../types.ts';
import { PEOPLE, TEAMS } from '../word-lists.ts';

const BY = ['context', 'namespace', 'kubeconfig', 'variable', 'file'] as const;
const HOME = '/home/me';
const FILES = [`${HOME}/.kube/config`, `${HOME}/team.yaml`, `${HOME}/lab.yaml`] as const;
const OPTIONS = 4;

export const contextWins: Skill<ContextQuestion> = {
	constraints: { by: BY },
	attempt: (dice, level, { by }): Drawn<ContextQuestion> | null => {
		const isBy = (what: (typeof BY)[number], chance: number) =>
			by === what || (by !== 'file' && dice.chance(chance));
		const files = filesFor(dice, level);
		const names = Object.values(files).flatMap(({ contexts }) => Object.keys(contexts));
		const flags: Flags = {
			...(isBy('kubeconfig', 0.1 + level * 0.2) && { kubeconfig: FILES[1] }),
			...(isBy('context', 0.2 + level * 0.3) && { context: dice.pick(names as [string]) }),
			...(isBy('namespace', 0.2 + level * 0.3) && { namespace: dice.pick<string>(TEAMS) })
		};
		const paths = dice.shuffled(Object.keys(files)).join(':');
		const variable = isBy('variable', 0.3 + level * 0.5) ? paths : null;
		const machine = {
			home: HOME,
			folder: HOME,
			variable,
			kubeconfigs: files,
			contents: {},
			pod: null
		};
		const options = optionsFor(dice, machine, flags);
		if (!options) return null;
		return {
			world: null,
			question: { kind: 'context-wins', files, variable, flags },
			form: { kind: 'choice', isSingle: true, options },
			inquiries: [{ kind: 'settle', machine, flags }]
		};
	}
};

/** Two or three files, each with a context or two; a name may stand in more than one of them. */
function filesFor(dice: Dice, level: number): Readonly<Record<string, Kubeconfig>> {
	const contexts = dice.shuffled(['dev', 'test', 'live', 'main']);
	const clusters = dice.shuffled(['east', 'west', 'north', 'south', 'lab']);
	const people = dice.shuffled(PEOPLE);
	const paths = FILES.slice(0, dice.chance(level) ? 3 : 2);
	const isShared = dice.chance(level * 0.7);
	return Object.fromEntries(
		paths.map((path, i) => {
			const names = [isShared ? contexts[0]! : contexts[i]!, ...(i < 2 ? [contexts[3]!] : [])];
			const entries = names.map((name, j) => {
				const said = dice.chance(0.6) ? { namespace: dice.pick<string>(TEAMS) } : {};
				return [name, { cluster: clusters[(i + j) % 5]!, user: people[i]!, ...said }] as const;
			});
			const own = entries.map(([, { cluster }]) => cluster);
			return [
				path,
				{
					clusters: Object.fromEntries(
						own.map((name) => [name, { server: `https://${name}:6443` }])
					),
					users: { [people[i]!]: { token: `${people[i]!}-token` } },
					contexts: Object.fromEntries(entries),
					'current-context': dice.pick(names as [string])
				}
			];
		})
	);
}

type Aim = AccessLabel & { readonly kind: 'target' };

/** Null where kubectl refuses. */
function aimOf(machine: Machine, flags: Flags): Aim | null {
	const settled = settle(machine, flags);
	const loaded = load(machine, flags.kubeconfig ?? null);
	if (!settled.ok || !loaded.ok) return null;
	const { clusterName: cluster, userName: user } = pick(loaded.value.config, flags, machine.folder);
	return { kind: 'target', cluster, user, namespace: settled.value.namespace };
}

/** Null where fewer than two mistakes would lead elsewhere. */
function optionsFor(dice: Dice, machine: Machine, flags: Flags): readonly Option[] | null {
	const right = aimOf(machine, flags);
	if (!right || right.cluster === '') return null;
	const seen = new Set([JSON.stringify(right)]);
	const wrong = dice.shuffled(slipsOf(machine, flags)).flatMap(([kind, aim]): readonly Option[] => {
		if (!aim || aim.cluster === '' || seen.has(JSON.stringify(aim))) return [];
		seen.add(JSON.stringify(aim));
		return [{ label: aim, isRight: false, slip: { kind } as AccessSlip }];
	});
	if (wrong.length < 2) return null;
	const first: Option = { label: right, isRight: true, slip: null };
	return dice.shuffled([first, ...wrong.slice(0, OPTIONS - 1)]);
}

/** What each rule that is forgotten would lead to. */
function slipsOf(machine: Machine, flags: Flags): readonly (readonly [string, Aim | null])[] {
	const { kubeconfig, context, namespace } = flags;
	const { variable } = machine;
	const reversed = variable?.split(':').toReversed().join(':') ?? null;
	const right = aimOf(machine, flags);
	const unsaid = aimOf(machine, { ...flags, namespace: '' });
	return [
		...(context ? [['context-flag', aimOf(machine, { ...flags, context: '' })] as const] : []),
		...(namespace ? [['namespace-flag', unsaid] as const] : []),
		...(kubeconfig
			? [['kubeconfig-flag', aimOf(machine, { ...flags, kubeconfig: '' })] as const]
			: [
					[
						'variable',
						aimOf(
							{
								...machine,
								variable: variable ? null : Object.keys(machine.kubeconfigs).toReversed().join(':')
							},
							flags
						)
					] as const
				]),
		...(variable && !kubeconfig
			? [['first-file', aimOf({ ...machine, variable: reversed }, flags)] as const]
			: []),
		...(namespace
			? []
			: [
					[
						'namespace-of-context',
						right && {
							...right,
							namespace: right.namespace === 'default' ? someNamespace(machine) : 'default'
						}
					] as const
				])
	];
}

function someNamespace({ kubeconfigs }: Machine): string {
	const said = Object.values(kubeconfigs).flatMap(({ contexts }) =>
		Object.values(contexts).flatMap(({ namespace }) => namespace ?? [])
	);
	return said[0] ?? 'kube-system';
}
