/** What reaches into pods or through the API server, and what edits the kubeconfig. */
import { names, pod, usage, words } from './notation.ts';
import type { Usage } from './types.ts';

const TERMINAL = 'container/c pod-running-timeout:duration=1m quiet/q:bool stdin/i:bool tty/t:bool';
const local = { reach: 'local' } as const;

export const reachUsages: readonly Usage[] = [
	usage('exec', pod(0, Infinity), `${TERMINAL} filename/f:files`, { hasCommand: true }),
	usage('attach', pod(0, 0), TERMINAL),
	usage(
		'logs',
		pod(0, 1),
		`all-containers:bool all-pods:bool container/c follow/f:bool ignore-errors:bool
		insecure-skip-tls-verify-backend:bool limit-bytes:int=0 max-log-requests:int=5
		pod-running-timeout:duration=20s prefix:bool previous/p:bool selector/l:selector
		since:duration=0s since-time tail:int=-1 timestamps:bool`
	),
	usage('port-forward', pod(1, Infinity), 'address:set=localhost pod-running-timeout:duration=1m'),
	usage(
		'proxy',
		words(0),
		`accept-hosts:regexes=^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$ accept-paths:regexes=^.*
		address=127.0.0.1 api-prefix=/ append-server-path:bool disable-filter:bool keepalive:duration=0s
		port/p:int=8001 reject-methods:regexes=^$ unix-socket/u www/w www-prefix/P=/static/
		reject-paths:regexes=^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach`,
		{ reach: 'cluster' }
	),
	usage('cp', words(2), 'container/c no-preserve:bool retries:int=0'),
	usage(
		'debug',
		names('pods'),
		`arguments-only:bool attach:bool container/c copy-to custom env:texts filename/f:files image
		image-pull-policy keep-annotations:bool keep-init-containers:bool=true keep-labels:bool
		keep-liveness:bool keep-readiness:bool keep-startup:bool profile=legacy quiet/q:bool replace:bool
		same-node:bool set-image:texts share-processes:bool=true stdin/i:bool target tty/t:bool`,
		{ hasCommand: true }
	),
	usage('config', words(0), '', local),
	usage('config current-context', words(0), '', local),
	usage('config delete-cluster', words(1), '', local),
	usage('config delete-context', words(1), '', local),
	usage('config delete-user', words(1), '', local),
	usage('config get-clusters', words(0), '', local),
	usage('config get-contexts', words(0, Infinity), 'no-headers:bool output/o:output', local),
	usage('config get-users', words(0), '', local),
	usage('config rename-context', words(2), '', local),
	usage('config set', words(2), 'set-raw-bytes:bool', local),
	usage(
		'config set-cluster',
		words(1),
		`certificate-authority embed-certs:bool insecure-skip-tls-verify:bool proxy-url server
		tls-server-name`,
		local
	),
	usage('config set-context', words(0, 1), 'cluster current:bool namespace user', local),
	usage(
		'config set-credentials',
		words(1),
		`auth-provider auth-provider-arg:set client-certificate client-key embed-certs:bool
		exec-api-version exec-arg:list exec-command exec-env:texts exec-interactive-mode
		exec-provide-cluster-info:bool password token username`,
		local
	),
	usage('config unset', words(1), '', local),
	usage('config use-context', words(1), '', { ...local, aliases: ['use'] }),
	usage(
		'config view',
		words(0),
		`allow-missing-template-keys:bool=true show-managed-fields:bool template output/o:output=yaml
		flatten:bool merge:bool=true minify:bool raw:bool`,
		local
	)
];
