/**
 * Who asks. Authenticators are asked in the API server's order and the first that accepts wins; a
 * credential that one refuses ends in 401 unless another accepts. Only a request on which nobody
 * has anything to say is anonymous (reference/access-authn-authz/authentication, 1.35).
 */
import type { Millis } from '../../../base/brand.ts';
import { ANONYMOUS, AUTHENTICATED, UNAUTHENTICATED } from '../groups.ts';
import type { AccessState } from '../state.ts';
import { byAccountToken } from '../tokens/account.ts';
import { byBootstrapToken, byStaticToken } from '../tokens/text.ts';
import { byCertificate, byFrontProxy } from './by-certificate.ts';
import type {
	Answer,
	Authentication,
	AuthenticationReason,
	AuthenticationStep,
	Authenticator,
	Credentials,
	User
} from './types.ts';
import { passed, refused } from './types.ts';

type Ask = readonly [by: Authenticator, answer: () => Answer];

/** `path`: of the request, which matters only where anonymous ones are limited to some. */
export function authenticate(
	state: AccessState,
	credentials: Credentials,
	path: string,
	now: Millis
): Authentication {
	const trace: AuthenticationStep[] = [];
	for (const [by, ask] of asks(state, credentials, now)) {
		const answer = ask();
		trace.push(stepOf(by, answer));
		if (answer.outcome === 'accepted')
			return { ok: true, user: withAuthenticated(answer.user), by, trace };
	}
	const reasons = refusals(trace, credentials);
	if (reasons.length > 0) return { ok: false, reasons, trace };
	const answer = byNobody(state, path);
	trace.push(stepOf('anonymous', answer));
	return answer.outcome === 'accepted'
		? { ok: true, user: answer.user, by: 'anonymous', trace }
		: { ok: false, reasons: answer.reason ? [answer.reason] : [], trace };
}

function asks(
	state: AccessState,
	{ certificate, token, remote }: Credentials,
	now: Millis
): readonly Ask[] {
	const { frontProxy, clientAuthorities, bootstrapTokens } = state;
	return [
		[
			'front-proxy',
			() =>
				certificate && frontProxy ? byFrontProxy(frontProxy, certificate, remote, now) : passed
		],
		[
			'certificate',
			() =>
				certificate && clientAuthorities.length > 0
					? byCertificate(clientAuthorities, certificate, now)
					: passed
		],
		['static-token', () => (token ? byStaticToken(state.staticTokens, token) : passed)],
		['account-token', () => (token ? byAccountToken(state, token, now) : passed)],
		[
			'bootstrap-token',
			() => (token && bootstrapTokens ? byBootstrapToken(bootstrapTokens, token, now) : passed)
		]
	];
}

function stepOf(by: Authenticator, answer: Answer): AuthenticationStep {
	const reason = answer.outcome === 'accepted' ? null : answer.reason;
	return { by, outcome: answer.outcome, reason };
}

/** None: nobody refused anything. A token that nobody knows is refused by all of them together. */
function refusals(
	trace: readonly AuthenticationStep[],
	{ token }: Credentials
): readonly AuthenticationReason[] {
	const isKnown = trace.some(({ reason }) => reason !== null && isOfToken(reason));
	if (!trace.some(({ outcome }) => outcome === 'refused') && !token) return [];
	const told = trace.flatMap(({ by, reason }) =>
		reason && !isNoise(by, reason, trace) ? reason : []
	);
	return token && !isKnown ? [...told, { code: 'token-unknown' }] : told;
}

const isOfToken = ({ code }: AuthenticationReason) => /^(token|bootstrap)-/.test(code);

/** That a client's certificate is not the front proxy's says nothing where it is looked at again. */
function isNoise(
	by: Authenticator,
	{ code }: AuthenticationReason,
	trace: readonly AuthenticationStep[]
): boolean {
	const isAgain = trace.some((step) => step.by === 'certificate' && step.reason !== null);
	return by === 'front-proxy' && code.startsWith('certificate-') && isAgain;
}

function withAuthenticated(user: User): User {
	const isThere = user.groups.some((one) => one === AUTHENTICATED || one === UNAUTHENTICATED);
	return isThere ? user : { ...user, groups: [...user.groups, AUTHENTICATED] };
}

function byNobody({ anonymous, modes }: AccessState, path: string): Answer {
	if (!anonymous.isOn) return refused({ code: 'anonymous-off' });
	if (modes.includes('AlwaysAllow')) return refused({ code: 'anonymous-off-by-mode' });
	const { paths } = anonymous;
	if (paths && !paths.includes(path)) return refused({ code: 'anonymous-path', path, paths });
	return { outcome: 'accepted', user: { name: ANONYMOUS, uid: '', groups: [UNAUTHENTICATED] } };
}
