/** A throw-away folder with all that a command line finds: home, kubeconfig, files, programs. */
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param {number} port */
const kubeconfig = (port) => `apiVersion: v1
kind: Config
clusters: [{ name: c1, cluster: { server: "http://127.0.0.1:${port}" } }]
users: [{ name: u1, user: { token: abc } }]
contexts:
  - { name: dev, context: { cluster: c1, user: u1 } }
  - { name: prod, context: { cluster: c1, user: u1, namespace: shop } }
current-context: dev
`;

/** @param {string} name */
const pod = (name) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, labels: { app: web } }
spec: { containers: [{ name: web, image: nginx }] }
`;

const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;

/** @param {number} port */
const files = (port) => ({
	'pod.yaml': pod('web'),
	'a.yaml': pod('a'),
	'b.yaml': pod('b'),
	'svc.yaml': SERVICE,
	'dir/x.yaml': pod('x'),
	'dir/sub/y.yaml': pod('y'),
	'overlay/kustomization.yaml': 'resources: [pod.yaml]\n',
	'overlay/pod.yaml': pod('web'),
	'prod.yaml': kubeconfig(port).replace('current-context: dev', 'current-context: prod'),
	'app.conf': 'A=1\n',
	'k.pem': 'key',
	'patch.yaml': 'spec: { replicas: 3 }\n',
	name: 'web\n'
});

/** @param {string} path @param {string} text */
function script(path, text) {
	writeFileSync(path, `#!/bin/sh\n${text}\n`);
	chmodSync(path, 0o755);
}

/**
 * @param {string} client path of the kubectl
 * @param {number} port of the API server
 */
export function makeRoom(client, port) {
	const root = mkdtempSync(join(tmpdir(), 'kubectl-'));
	const at = (/** @type {string[]} */ ...names) => join(root, ...names);
	mkdirSync(at('bin'));
	for (const name of ['kubectl', 'k', 'kubectl.exe']) symlinkSync(client, at('bin', name));
	script(at('bin/sudo'), 'exec "$@"');
	for (const editor of ['vi', 'nano', 'emacs'])
		script(at('bin', editor), `echo ${editor} >>"$HOME/editors"`);
	const given = files(port);
	return {
		folder: at('work'),
		env: { HOME: at('home'), PATH: `${at('bin')}:/usr/bin:/bin`, KUBECACHEDIR: at('cache') },
		/** As it was found first. */
		tidy() {
			for (const name of ['work', 'home']) rmSync(at(name), { recursive: true, force: true });
			for (const name of ['work/dir/sub', 'work/overlay', 'home/.kube'])
				mkdirSync(at(name), { recursive: true });
			for (const [name, text] of Object.entries(given)) writeFileSync(at('work', name), text);
			writeFileSync(at('home/.kube/config'), kubeconfig(port));
		},
		/** What was left: the kubeconfig, files that are new or changed, and editors opened. */
		left() {
			const names = readdirSync(at('work'), { withFileTypes: true }).filter((each) =>
				each.isFile()
			);
			const texts = names.map(({ name }) => [name, readFileSync(at('work', name), 'utf8')]);
			const changed = texts.filter(([name, text]) =>
				Object.entries(given).every(([a, b]) => a !== name || b !== text)
			);
			return {
				kubeconfig: readFileSync(at('home/.kube/config'), 'utf8'),
				files: Object.fromEntries(changed),
				editors: readdirSync(at('home')).includes('editors')
					? readFileSync(at('home/editors'), 'utf8')
					: ''
			};
		},
		remove: () => rmSync(root, { recursive: true })
	};
}
