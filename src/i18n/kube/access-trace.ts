/** How the API server came to its answer, and kubectl to the server that it asks, step by step. */
import type { AuthenticationStep } from '#core/kube/access/authenticate/types.ts';
import type { Shown } from '#core/kube/scenario/types.ts';
import { accessWords, explain, type AccessWords } from '../kube-access.ts';

type ShownOf<K extends Shown['kind']> = Extract<Shown, { readonly kind: K }>;
type Language = 'ko' | 'en';

/** What was sent. */
export function requestTitle({ asked: { method, url } }: ShownOf<'request'>): string {
	return `${method} ${url}`;
}

/** Who is asked in turn, who it counts for, and what it may do; what the server says is its own. */
export function requestLines({ response }: ShownOf<'request'>, lang: Language): readonly string[] {
	const words = accessWords[lang];
	const { authentication, authorization, user, status, message } = response;
	const steps = authentication.trace.filter(isTelling);
	const told = steps.map(({ reason }) => reason);
	const more = authentication.ok
		? []
		: authentication.reasons.filter((reason) => !told.includes(reason));
	return [
		...steps.map((step) => stepLine(step, words)),
		...(user ? [`${user.name} – ${user.groups.join(', ')}`] : []),
		...more.map((reason) => explain(words, reason)),
		...(authorization ? [explain(words, authorization.reason)] : []),
		`${status}: ${words.statuses[status]}${message === null ? '' : ` – ${message}`}`
	];
}

/** That nobody came through the front proxy says nothing. */
function isTelling({ by, outcome, reason }: AuthenticationStep): boolean {
	return outcome === 'accepted' || (by !== 'front-proxy' && reason !== null);
}

function stepLine({ by, outcome, reason }: AuthenticationStep, words: AccessWords): string {
	const told = `${words.authenticators[by]}: ${words.outcomes[outcome]}`;
	return reason ? `${told} – ${explain(words, reason)}` : told;
}

/** What was typed, as far as it matters. */
export function settledTitle({ machine: { variable }, flags }: ShownOf<'settle'>): string {
	const set = variable === null ? '' : `KUBECONFIG=${variable} `;
	const said = [
		...(flags.kubeconfig ? [` --kubeconfig=${flags.kubeconfig}`] : []),
		...(flags.context ? [` --context=${flags.context}`] : []),
		...(flags.namespace ? [` -n ${flags.namespace}`] : [])
	];
	return `${set}kubectl get pods${said.join('')}`;
}

/** Which files, context, server and namespace, and what decided each. */
export function settledLines({ target }: ShownOf<'settle'>, lang: Language): readonly string[] {
	const words = accessWords[lang];
	if (!target.ok) return target.error.map((fault) => explain(words, fault));
	const { files, context, contextBy, server, serverBy, namespace, namespaceBy } = target.value;
	return [
		words.files[files],
		`${context} – ${words.contextBy[contextBy]}`,
		`${server} – ${words.serverBy[serverBy]}`,
		`${namespace} – ${words.namespaceBy[namespaceBy]}`
	];
}
