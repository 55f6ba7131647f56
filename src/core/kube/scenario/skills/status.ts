/** Whether the API server lets a request in: 200, 401 or 403. */
import type { Millis } from '../../../base/brand.ts';
import type { AuthorizationReason } from '../../access/authorize.ts';
import { newCluster } from '../../access/cluster.ts';
import type { AccessReason } from '../../access/reasons.ts';
import { request, type Request, type Response } from '../../access/request.ts';
import type { AccessState } from '../../access/state.ts';
import { CASES, EASY, settingFor, type Setting } from '../access/status-cases.ts';
import type { Asked, Status, StatusQuestion } from '../access/types.ts';
import type { Dice } from '../dice.ts';
import type { Drawn, Option, Skill } from '../types.ts';

export const status: Skill<StatusQuestion> = {
	constraints: { case: CASES },
	attempt: (dice, level, { case: wanted }): Drawn<StatusQuestion> => {
		const name = CASES.find((one) => one === wanted) ?? caseFor(dice, level);
		const setting = settingFor(dice, name);
		const state = stateFor(setting);
		const asked = requestFor(setting);
		const answer = request(state, asked, setting.now);
		return {
			world: null,
			question: { kind: 'status', ...setting },
			form: { kind: 'choice', isSingle: true, options: optionsFor(answer) },
			inquiries: [{ kind: 'request', state, asked, now: setting.now }]
		};
	}
};

/** Being let in is as likely as each of the two refusals. */
function caseFor(dice: Dice, level: number) {
	const known = dice.chance(level) ? CASES : (EASY as typeof CASES);
	return dice.chance(0.2) ? 'fine' : dice.pick(known);
}

/** Older than every certificate that is shown. */
const SINCE = Date.UTC(2025, 0, 1) as Millis;

function stateFor({ isAnonymousOn, gone, bindings, token }: Setting): AccessState {
	const account =
		token?.kind === 'bound' && gone !== 'account'
			? [{ namespace: token.namespace, name: token.account, uid: token.accountUid }]
			: [];
	return newCluster(35, SINCE, {
		accounts: account,
		anonymous: { isOn: isAnonymousOn, paths: null },
		roleBindings: bindings.flatMap((one) =>
			one.namespace === null ? [] : [{ ...one, namespace: one.namespace }]
		),
		clusterRoleBindings: [
			...newCluster(35, SINCE).clusterRoleBindings,
			...bindings.filter(({ namespace }) => namespace === null)
		]
	});
}

function requestFor({ certificate, token, asked }: Setting): Request {
	const credentials = { certificate, token, remote: null };
	return { ...sentFor(asked), credentials, impersonates: null };
}

const METHODS = { list: 'GET', create: 'POST', delete: 'DELETE' } as const;

function sentFor(asked: Asked): Pick<Request, 'method' | 'url'> {
	if (asked.kind === 'path') return { method: 'GET', url: asked.path };
	const { verb, resource, namespace } = asked;
	const place = namespace === null ? '' : `namespaces/${namespace}/`;
	const name = verb === 'delete' ? '/main' : '';
	return { method: METHODS[verb], url: `/api/v1/${place}${resource}${name}` };
}

const STATUSES: readonly Status[] = [200, 401, 403];

function optionsFor(answer: Response): readonly Option[] {
	const slip = {
		kind: 'answers',
		status: answer.status as Status,
		reasons: reasonsOf(answer)
	} as const;
	return STATUSES.map((status) => {
		const isRight = status === answer.status;
		return { label: { kind: 'status', status }, isRight, slip: isRight ? null : slip };
	});
}

function reasonsOf({ authentication, authorization }: Response): readonly AccessReason[] {
	if (!authentication.ok) return authentication.reasons;
	return authorization ? [withoutUsual(authorization.reason)] : [];
}

/** The bindings of every cluster say nothing about this one. */
function withoutUsual(reason: AuthorizationReason): AuthorizationReason {
	if (reason.code !== 'forbidden-no-rule') return reason;
	const grants = reason.grants.filter(({ binding }) => !binding.startsWith('system:'));
	return grants.length > 0 ? { ...reason, grants } : { code: 'forbidden-no-binding' };
}
