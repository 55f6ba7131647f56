/** From a kubeconfig to the server's answer, as one command goes. */
import { expect, test } from 'vitest';
import { clientCertificate } from '#core/kube/access/cluster.ts';
import { edit } from '#core/kube/access/kubeconfig/edit.ts';
import type { Flags } from '#core/kube/access/kubeconfig/flags.ts';
import { sentBy } from '#core/kube/access/kubeconfig/sent.ts';
import { settle } from '#core/kube/access/kubeconfig/settle.ts';
import type { Machine } from '#core/kube/access/kubeconfig/types.ts';
import { request } from '#core/kube/access/request.ts';
import { credentialsOf } from '#core/kube/access/wallet.ts';
import { kubeconfig, machine } from './kubeconfig/machines.ts';
import { bind, cluster, NOW, SINCE, tokenFor, user } from './clusters.ts';

const state = cluster({
	namespaces: ['default', 'dev'],
	roleBindings: [bind('dev', 'view', user('jane'))]
});
const wallet = {
	certificates: {
		JANE: clientCertificate('jane', [], SINCE),
		ADMIN: clientCertificate('kubernetes-admin', ['kubeadm:cluster-admins'], SINCE)
	},
	tokens: { bot: tokenFor(state, { namespace: 'dev', account: 'default' }) }
};
const on = machine(
	{
		'/home/kim/.kube/config': kubeconfig({
			clusters: { c: { server: 'https://10.0.0.1:6443', 'certificate-authority-data': 'CA' } },
			users: {
				jane: { 'client-certificate-data': 'JANE', 'client-key-data': 'KEY' },
				admin: { 'client-certificate-data': 'ADMIN', 'client-key-data': 'KEY' },
				bot: { token: 'bot' },
				basic: { username: 'jane', password: 'pw' }
			},
			contexts: {
				dev: { cluster: 'c', user: 'jane', namespace: 'dev' },
				prod: { cluster: 'c', user: 'jane', namespace: 'prod' },
				root: { cluster: 'c', user: 'admin' }
			},
			'current-context': 'dev'
		})
	},
	{ contents: {} }
);

function getPods(flags: Flags, where: Machine = on) {
	const target = settle(where, flags);
	if (!target.ok) return target.error[0]?.code;
	const sent = sentBy(target.value, where);
	const url = `/api/v1/namespaces/${target.value.namespace}/pods`;
	const credentials = credentialsOf(sent, wallet);
	const asked = { method: 'GET', url, credentials, impersonates: sent.impersonates };
	const { status, user: who } = request(state, asked, NOW);
	return [status, who?.name];
}

test.each<[string, Flags, unknown]>([
	['the current context', {}, [200, 'jane']],
	['another', { context: 'prod' }, [403, 'jane']],
	['its namespace by a flag', { context: 'prod', namespace: 'dev' }, [200, 'jane']],
	['an administrator', { context: 'root' }, [200, 'kubernetes-admin']],
	['another user', { user: 'bot' }, [403, 'system:serviceaccount:dev:default']],
	['a token beside the certificate does not count', { token: 'bot' }, [200, 'jane']],
	['nor does a bad one', { token: 'nonsense' }, [200, 'jane']],
	['a bad token alone', { user: 'bot', token: 'nonsense' }, [401, undefined]],
	['a name and a password', { user: 'basic' }, [403, 'system:anonymous']],
	['an administrator as another', { context: 'root', as: 'jane', namespace: 'dev' }, [200, 'jane']],
	['jane as another', { as: 'kubernetes-admin' }, [403, 'jane']],
	['nowhere', { context: 'nope' }, 'context-missing']
])('%s', (_, flags, expected) => {
	expect(getPods(flags)).toEqual(expected);
});

test('after use-context the same command asks elsewhere', () => {
	const switched = edit(on, null, { kind: 'use-context', name: 'prod' });
	if (!switched.ok) throw new Error(switched.error.code);
	expect(getPods({}, { ...on, kubeconfigs: switched.value.kubeconfigs })).toEqual([403, 'jane']);
});
