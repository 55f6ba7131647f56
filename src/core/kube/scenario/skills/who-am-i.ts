/** Which user and which groups a certificate or a token stands for. */
import type { Millis } from '../../../base/brand.ts';
import { DAY } from '../../../base/time.ts';
import { authenticate } from '../../access/authenticate/authenticate.ts';
import type { Credentials, User } from '../../access/authenticate/types.ts';
import type { Certificate } from '../../access/certificate.ts';
import { clientCertificate, newCluster } from '../../access/cluster.ts';
import {
	accountGroups,
	accountUserName,
	ANONYMOUS,
	AUTHENTICATED,
	MASTERS,
	UNAUTHENTICATED
} from '../../access/groups.ts';
import type { Request } from '../../access/request.ts';
import type { AccessLabel, AccessSlip, WhoAmI } from '../access/types.ts';
import { tokenFor } from '../../access/tokens/fresh.ts';
import type { Dice } from '../dice.ts';
import type { Drawn, Option, Skill } from '../types.ts';
import { ACCOUNTS, PEOPLE, TEAMS } from '../word-lists.ts';

const BY = ['certificate', 'token', 'both'] as const;
const SINCE = Date.UTC(2026, 0, 1) as Millis;
const NOW = (SINCE + DAY) as Millis;
const WHO = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
const OPTIONS = 4;

export const whoAmI: Skill<WhoAmI> = {
	constraints: { by: BY },
	attempt: (dice, level, { by }): Drawn<WhoAmI> => {
		const drawn = dice.chance(level * 0.3) ? 'both' : dice.pick<string>(['certificate', 'token']);
		const wanted = by ?? drawn;
		const account = { name: dice.pick<string>(ACCOUNTS), namespace: dice.pick<string>(TEAMS) };
		const certificate = wanted === 'token' ? null : certificateFor(dice, level);
		const token = wanted === 'certificate' ? null : tokenFor(account, NOW);
		const kept = { ...account, uid: 'a' };
		const state = newCluster(35, SINCE, { accounts: [kept] });
		const credentials: Credentials = { certificate, token, remote: null };
		const found = authenticate(state, credentials, WHO, NOW);
		if (!found.ok) throw new Error('these credentials are good ones');
		const wrong = wrongOnes(found.user, certificate, account, token !== null);
		const label = (user: Who): AccessLabel => ({ kind: 'user', ...user });
		const options: readonly Option[] = [
			{ label: label(whoOf(found.user)), isRight: true, slip: null },
			...dice
				.shuffled(wrong)
				.slice(0, OPTIONS - 1)
				.map(({ slip, ...who }) => ({ label: label(who), isRight: false, slip }))
		];
		const asked: Request = { method: 'POST', url: WHO, credentials, impersonates: null };
		return {
			world: null,
			question: { kind: 'who-am-i', certificate, token },
			form: { kind: 'choice', isSingle: true, options: dice.shuffled(options) },
			inquiries: [{ kind: 'request', state, asked, now: NOW }]
		};
	}
};

type Who = Pick<User, 'name' | 'groups'>;
const whoOf = ({ name, groups }: User): Who => ({ name, groups });

function certificateFor(dice: Dice, level: number): Certificate {
	const groups = dice.shuffled(TEAMS).slice(0, 1 + dice.below(2 + Math.round(level)));
	const isMaster = dice.chance(level * 0.3);
	return clientCertificate(dice.pick(PEOPLE), isMaster ? [...groups, MASTERS] : groups, SINCE);
}

type Wrong = Who & { readonly slip: AccessSlip };

/** Each another than the right one. */
function wrongOnes(
	right: User,
	certificate: Certificate | null,
	account: { readonly name: string; readonly namespace: string },
	hasToken: boolean
): readonly Wrong[] {
	const nobody: Wrong = {
		name: ANONYMOUS,
		groups: [UNAUTHENTICATED],
		slip: { kind: 'not-anonymous' }
	};
	const all = certificate
		? [...ofCertificate(certificate), ...(hasToken ? [instead(account)] : []), nobody]
		: [...ofToken(account), nobody];
	const texts = new Set([textOf(right)]);
	return all.filter((one) => {
		const isNew = !texts.has(textOf(one));
		texts.add(textOf(one));
		return isNew;
	});
}

const textOf = ({ name, groups }: Who) => JSON.stringify([name, groups.toSorted()]);

function ofCertificate({ commonName: cn, organizations: os }: Certificate): readonly Wrong[] {
	return [
		{ name: os[0]!, groups: [cn, AUTHENTICATED], slip: { kind: 'cn-and-o' } },
		{ name: cn, groups: os, slip: { kind: 'authenticated-missing' } },
		{ name: cn, groups: [AUTHENTICATED], slip: { kind: 'o-missing' } },
		{
			name: accountUserName('default', cn),
			groups: [...os, AUTHENTICATED],
			slip: { kind: 'not-an-account' }
		},
		...(os.length > 1
			? [{ name: cn, groups: [os[0]!, AUTHENTICATED], slip: { kind: 'each-o' } } as const]
			: [])
	];
}

function ofToken(account: { readonly name: string; readonly namespace: string }): readonly Wrong[] {
	const { name, namespace } = account;
	const full = accountUserName(namespace, name);
	const groups = [...accountGroups(namespace), AUTHENTICATED];
	return [
		{ name, groups, slip: { kind: 'account-bare', account } },
		{ name: accountUserName(name, namespace), groups, slip: { kind: 'account-order', account } },
		{ name: full, groups: accountGroups(namespace), slip: { kind: 'authenticated-missing' } },
		{ name: full, groups: [AUTHENTICATED], slip: { kind: 'account-groups', namespace } },
		{ name: full, groups: [namespace, AUTHENTICATED], slip: { kind: 'account-groups', namespace } }
	];
}

/** What the token alone would say. */
function instead({
	name,
	namespace
}: {
	readonly name: string;
	readonly namespace: string;
}): Wrong {
	return {
		name: accountUserName(namespace, name),
		groups: [...accountGroups(namespace), AUTHENTICATED],
		slip: { kind: 'certificate-first' }
	};
}
