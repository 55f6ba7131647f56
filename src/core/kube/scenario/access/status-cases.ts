/** What makes the API server let a request through or not: each case changes one thing. */
import type { Millis } from '../../../base/brand.ts';
import { DAY, HOUR } from '../../../base/time.ts';
import { clientCertificate } from '../../access/cluster.ts';
import { MASTERS } from '../../access/groups.ts';
import type { BoundToken } from '../../access/tokens/types.ts';
import type { Dice } from '../dice.ts';
import { ACCOUNTS, PEOPLE, TEAMS } from '../word-lists.ts';
import { tokenFor } from '../../access/tokens/fresh.ts';
import type { Asked, Bound, StatusQuestion } from './types.ts';

export type Setting = Omit<StatusQuestion, 'kind'>;

type Base = {
	readonly setting: Setting;
	readonly dice: Dice;
	/** Where the request goes, and another place. */
	readonly places: readonly [string, string];
	readonly person: string;
	readonly account: string;
	/** The group of the certificate. */
	readonly group: string;
};

/** In a good state: known, and allowed by a binding. */
export function settingFor(dice: Dice, name: CaseName): Setting {
	const [here, there, group] = dice.shuffled(TEAMS) as [string, string, string];
	const [person, account] = [dice.pick<string>(PEOPLE), dice.pick<string>(ACCOUNTS)];
	const since = (Date.UTC(2026, 0, 1) + DAY * dice.below(300)) as Millis;
	const now = (since + 10 * DAY + HOUR * dice.below(20)) as Millis;
	const isByToken =
		TOKEN_CASES.includes(name) || (!CERTIFICATE_CASES.includes(name) && dice.chance(0.5));
	const token = tokenFor({ namespace: here, name: account }, (now - HOUR / 2) as Millis);
	const bindings: readonly Bound[] = [
		{
			name: `${isByToken ? account : group}-${dice.pick(['view', 'look', 'read'])}`,
			namespace: dice.chance(0.7) ? here : null,
			roleRef: { kind: 'ClusterRole', name: 'view' },
			subjects: [
				isByToken
					? { kind: 'ServiceAccount', name: account, namespace: here }
					: dice.pick([
							{ kind: 'Group', name: group },
							{ kind: 'User', name: person }
						])
			]
		}
	];
	const resource = dice.pick(['pods', 'services', 'configmaps']);
	const setting: Setting = {
		now,
		certificate: isByToken ? null : clientCertificate(person, [group], since),
		token: isByToken ? token : null,
		isAnonymousOn: true,
		gone: null,
		bindings,
		asked: { kind: 'resource', verb: 'list', resource, namespace: here }
	};
	return cases[name]({ setting, dice, places: [here, there], person, account, group });
}

const withBinding = ({ setting }: Base, change: (one: Bound) => Bound): Setting => ({
	...setting,
	bindings: setting.bindings.map(change)
});
const withAsked = ({ setting }: Base, change: Partial<Asked>): Setting => ({
	...setting,
	asked: { ...setting.asked, ...change } as Asked
});
const withToken = ({ setting }: Base, change: Partial<BoundToken>): Setting => ({
	...setting,
	token: { ...(setting.token as BoundToken), ...change }
});
const withCertificate = ({ setting }: Base, change: object): Setting => ({
	...setting,
	certificate: { ...setting.certificate!, ...change }
});
const nothing = { certificate: null, token: null, bindings: [] } as const;

const cases = {
	fine: ({ setting }: Base) => setting,
	'no-binding': (base: Base) => ({ ...base.setting, bindings: [] }),
	'other-subject': (base: Base) =>
		withBinding(base, (one) => ({ ...one, subjects: [{ kind: 'User', name: base.account }] })),
	'other-namespace': (base: Base) =>
		withBinding(base, (one) => ({ ...one, namespace: base.places[1] })),
	'everywhere-by-one': (base: Base) =>
		withAsked(
			{ ...base, setting: withBinding(base, (one) => ({ ...one, namespace: base.places[0] })) },
			{ namespace: null }
		),
	'other-verb': (base: Base) => withAsked(base, { verb: base.dice.pick(['delete', 'create']) }),
	secrets: (base: Base) => withAsked(base, { resource: 'secrets' }),
	'certificate-expired': (base: Base) =>
		withCertificate(base, {
			notAfter: (base.setting.now - HOUR * (1 + base.dice.below(40))) as Millis
		}),
	'other-authority': (base: Base) =>
		withCertificate(base, { issuer: base.dice.pick(['office-ca', 'dev-ca', 'old-ca']) }),
	'server-certificate': (base: Base) => withCertificate(base, { usages: ['server auth'] }),
	masters: (base: Base) => ({
		...withCertificate(base, { organizations: [base.group, MASTERS] }),
		bindings: [],
		asked: {
			kind: 'resource',
			verb: 'delete',
			resource: 'secrets',
			namespace: base.places[0]
		} as const
	}),
	'token-expired': (base: Base) =>
		withToken(base, { expires: (base.setting.now - HOUR * (1 + base.dice.below(30))) as Millis }),
	'other-audience': (base: Base) =>
		withToken(base, { audiences: [base.dice.pick(['vault', 'registry', 'metrics'])] }),
	'account-gone': ({ setting }: Base) => ({ ...setting, gone: 'account' as const }),
	'pod-gone': (base: Base) => ({
		...withToken(base, { boundTo: { kind: 'Pod', name: `${base.account}-0`, uid: 'p' } }),
		gone: 'pod' as const
	}),
	'nothing-shown': ({ setting }: Base) => ({ ...setting, ...nothing }),
	'anonymous-off': ({ setting }: Base) => ({ ...setting, ...nothing, isAnonymousOn: false }),
	'public-path': (base: Base) => ({
		...base.setting,
		...nothing,
		asked: {
			kind: 'path',
			path: base.dice.pick(['/version', '/healthz', '/api', '/readyz'])
		} as const
	}),
	'unknown-token': ({ setting }: Base) => ({
		...setting,
		...nothing,
		token: { kind: 'text', text: 'letmein' } as const
	})
} satisfies Readonly<Record<string, (base: Base) => Setting>>;

export type CaseName = keyof typeof cases;
export const CASES = Object.keys(cases) as [CaseName, ...CaseName[]];
/** What beginners meet first. */
export const EASY: readonly CaseName[] = [
	'fine',
	'no-binding',
	'other-namespace',
	'certificate-expired',
	'token-expired',
	'other-verb',
	'nothing-shown'
];
const TOKEN_CASES: readonly CaseName[] = [
	'token-expired',
	'other-audience',
	'account-gone',
	'pod-gone'
];
const CERTIFICATE_CASES: readonly CaseName[] = [
	'certificate-expired',
	'other-authority',
	'server-certificate',
	'masters'
];
