/** Questions about access, what may be chosen, and what is wrong in the wrong choices. */
import type { Credentials } from '#core/kube/access/authenticate/types.ts';
import type { Subject } from '#core/kube/access/rbac/types.ts';
import type {
	AccessLabel,
	AccessQuestion,
	AccessSlip,
	Asked,
	Bound,
	ContextQuestion,
	StatusQuestion
} from '#core/kube/scenario/access/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import { instant } from '../../instant.ts';
import type { Sentences } from './dns.ts';

const named = ({ name, namespace }: Placed) => `“${name}” in “${namespace}”`;
const subjectOf = ({ commonName, organizations }: NonNullable<Credentials['certificate']>) =>
	[`CN=${commonName}`, ...organizations.map((one) => `O=${one}`)].join(', ');

function tokenText({ token, gone }: Pick<StatusQuestion, 'token' | 'gone'>, isDated: boolean) {
	if (token?.kind !== 'bound') return `the token “letmein”, which is in no list`;
	const { namespace, account: name, boundTo, audiences, expires } = token;
	const [audience] = audiences;
	return [
		`a token of the ServiceAccount ${named({ namespace, name })}`,
		...(boundTo ? [`bound to the pod “${boundTo.name}”`] : []),
		...(audience!.startsWith('https:') ? [] : [`for the audience “${audience!}”`]),
		...(isDated ? [`good until ${instant(expires)}`] : []),
		...(gone === null
			? []
			: [`but the ${gone === 'pod' ? 'pod' : 'ServiceAccount'} was deleted in the meantime`])
	].join(', ');
}

function shown(question: StatusQuestion): string {
	const { certificate, token, now, isAnonymousOn } = question;
	if (token?.kind === 'bound')
		return `It is ${instant(now)}.\nA client shows ${tokenText(question, true)}.`;
	if (token) return `A client shows ${tokenText(question, true)}.`;
	if (!certificate)
		return `A client shows nothing; anonymous requests are ${isAnonymousOn ? 'allowed' : 'switched off'}.`;
	const { issuer, notAfter, usages } = certificate;
	const use = usages[0] === 'server auth' ? ', made for servers only (server auth)' : '';
	return `It is ${instant(now)}, and the API server trusts the authority “kubernetes”.\nA client shows a certificate: ${subjectOf(certificate)}, signed by “${issuer}”, good until ${instant(notAfter)}${use}.`;
}

const whom = (subject: Subject) => {
	if (subject.kind === 'ServiceAccount')
		return `the ServiceAccount ${named({ name: subject.name, namespace: subject.namespace ?? '' })}`;
	return `the ${subject.kind.toLowerCase()} “${subject.name}”`;
};
const bound = ({ name, namespace, roleRef, subjects }: Bound) =>
	`${namespace === null ? `ClusterRoleBinding “${name}”` : `RoleBinding ${named({ name, namespace })}`}: the ClusterRole “${roleRef.name}” for ${subjects.map(whom).join(', ')}.`;
const wish = (asked: Asked) =>
	asked.kind === 'path'
		? `GET ${asked.path}`
		: `${asked.verb} ${asked.resource} ${asked.namespace === null ? 'in all namespaces' : `in “${asked.namespace}”`}`;

function contextText({ files, variable, flags }: ContextQuestion): string {
	const told = Object.entries(files).map(([path, { contexts, 'current-context': current }]) => {
		const each = Object.entries(contexts).map(([name, { cluster, user, namespace }]) => {
			const at = namespace === undefined ? '' : `, namespace ${namespace}`;
			return `${name}: cluster ${cluster!}, user ${user!}${at}`;
		});
		return [`${path}, current context ${current}`, ...each].join('\n  ');
	});
	const given = [
		...(flags.kubeconfig ? [` --kubeconfig=${flags.kubeconfig}`] : []),
		...(flags.context ? [` --context=${flags.context}`] : []),
		...(flags.namespace ? [` -n ${flags.namespace}`] : [])
	].join('');
	const set = variable === null ? 'KUBECONFIG is not set.' : `KUBECONFIG=${variable}.`;
	return `${told.join('\n')}\n${set}\nWhat does “kubectl get pods${given}” use?`;
}

const questions: Sentences<AccessQuestion> = {
	'who-am-i': ({ certificate, token }) => {
		const cards = [
			...(certificate
				? [`a certificate that the cluster’s authority signed (${subjectOf(certificate)})`]
				: []),
			...(token ? [tokenText({ token, gone: null }, false)] : [])
		];
		return `A client shows ${cards.join(' and ')}.\nWho is that for the API server?`;
	},
	status: (question) =>
		[
			shown(question),
			question.bindings.length === 0
				? 'There are no bindings but those of every new cluster.'
				: `Beside those of every new cluster there is one binding.\n${question.bindings.map(bound).join('\n')}`,
			`It asks: ${wish(question.asked)}.\nWhat does the API server answer?`
		].join('\n'),
	'context-wins': contextText
};

const statuses = {
	200: '2xx: let in',
	401: '401: authentication fails',
	403: '403: authorization fails'
} as const;
const labels: Sentences<AccessLabel> = {
	user: ({ name, groups }) => `User ${name}; groups ${groups.join(', ')}`,
	status: ({ status }) => statuses[status],
	target: ({ cluster, user, namespace }) =>
		`Cluster ${cluster}, user ${user}, namespace ${namespace}`
};

const slips: Sentences<Exclude<AccessSlip, { readonly kind: 'answers' }>> = {
	'cn-and-o': () => 'The wrong way round: CN is the user, O a group.',
	'each-o': () => 'Every O is a group, not only the first.',
	'o-missing': () => 'The O of the certificate are groups of the user.',
	'authenticated-missing': () => 'Whoever is known belongs to system:authenticated, too.',
	'not-an-account': () => 'The CN of a certificate is the name of the user, just as it stands.',
	'account-bare': ({ account }) =>
		`An account has a long name as a user: system:serviceaccount:${account.namespace}:${account.name}.`,
	'account-order': ({ account }) =>
		`First the namespace “${account.namespace}”, then the name “${account.name}”.`,
	'account-groups': ({ namespace }) =>
		`An account belongs to system:serviceaccounts and to system:serviceaccounts:${namespace}.`,
	'not-anonymous': () => 'Anonymous is only who shows nothing.',
	'certificate-first': () =>
		'The certificate is looked at before the token, and the first that is accepted counts.',
	'context-flag': () => '--context goes before the current context of every file.',
	'namespace-flag': () => '-n goes before the namespace of the context.',
	'namespace-of-context': () =>
		'Without -n the namespace of the context counts, and “default” only where it names none.',
	'kubeconfig-flag': () => 'With --kubeconfig this file alone is read.',
	variable: () =>
		'With KUBECONFIG the files that it lists are read; ~/.kube/config only where it is not set.',
	'first-file': () =>
		'Of the files in KUBECONFIG the first that says something wins: the current context, and each entry of a name.'
};

export const scenarioAccess = {
	questions,
	labels,
	slips,
	/** Reasons follow. */
	answers: (label: string) => `The answer is ${label}.`
};
