/** Kubeconfigs that were also given to kubectl 1.33, whose answers the tests expect. */
import type { Kubeconfig, Machine } from '#core/kube/access/kubeconfig/types.ts';

export const kubeconfig = (parts: Partial<Kubeconfig>): Kubeconfig => ({
	clusters: {},
	users: {},
	contexts: {},
	'current-context': '',
	...parts
});

export const machine = (
	kubeconfigs: Readonly<Record<string, Kubeconfig>>,
	parts: Partial<Machine> = {}
): Machine => ({
	home: '/home/kim',
	folder: '/w',
	variable: null,
	kubeconfigs,
	contents: {},
	pod: null,
	...parts
});

/** One that names itself in everything it holds; `both` is in each of its kind. */
export const named = (name: string, current = ''): Kubeconfig => ({
	clusters: {
		[`c${name}`]: { server: `https://${name}`, 'certificate-authority': 'ca.crt' },
		both: { server: `https://${name}` }
	},
	contexts: {
		[`x${name}`]: { cluster: `c${name}`, user: `u${name}` },
		both: { cluster: 'both', user: `u${name}`, namespace: `ns${name}` }
	},
	users: { [`u${name}`]: { token: `t${name}` } },
	'current-context': current
});

export const dev: Kubeconfig = kubeconfig({
	clusters: { c1: { server: 'https://127.0.0.1:6443' }, plain: { server: '127.0.0.1:6443' } },
	contexts: {
		dev: { cluster: 'c1', user: 'u1' },
		shop: { cluster: 'c1', user: 'u1', namespace: 'shop' },
		lost: { cluster: 'nowhere', user: 'u1' },
		nobody: { cluster: 'c1', user: 'ghost' },
		empty: {},
		plain: { cluster: 'plain', user: 'u1' },
		basic: { cluster: 'c1', user: 'basic' }
	},
	users: {
		u1: { token: 't1' },
		two: { token: 't', username: 'x', password: 'pw' },
		basic: { username: 'a', password: 'b' },
		file: { token: 't1', tokenFile: '/run/token' },
		cert: { 'client-certificate': '/w/u.crt', 'client-key': '/w/u.key' }
	},
	'current-context': 'dev'
});
