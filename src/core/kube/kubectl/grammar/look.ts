/** What asks and changes nothing. */
import { CREATE, DRY, FILES, PRINT, names, objects, usage, words } from './notation.ts';
import type { Usage } from './types.ts';

const TOP = 'no-headers:bool selector/l:selector sort-by:path use-protocol-buffers:bool=true';

export const lookUsages: readonly Usage[] = [
	usage(
		'get',
		objects(false),
		`${PRINT} ${FILES} all-namespaces/A:bool chunk-size:int=500 field-selector:fields
		ignore-not-found:bool label-columns/L:list no-headers:bool output-watch-events:bool raw
		selector/l:selector server-print:bool=true show-kind:bool show-labels:bool sort-by:path
		subresource watch/w:bool watch-only:bool`
	),
	usage(
		'describe',
		objects(false),
		`${FILES} all-namespaces/A:bool chunk-size:int=500 selector/l:selector show-events:bool=true`
	),
	usage('explain', words(1), 'api-version output:output=plaintext recursive:bool', {
		reach: 'cluster'
	}),
	usage(
		'events',
		words(0),
		`${PRINT} all-namespaces/A:bool chunk-size:int=500 for no-headers:bool types:set watch/w:bool`
	),
	usage(
		'diff',
		{ kind: 'files' },
		`${FILES} concurrency:int=1 force-conflicts:bool prune:bool
		field-manager=kubectl-client-side-apply prune-allowlist:texts selector/l:selector
		server-side:bool show-managed-fields:bool`
	),
	usage(
		'wait',
		objects(true),
		`${PRINT} all:bool all-namespaces/A:bool field-selector:fields filename/f:files for local:bool
		recursive/R:bool=true selector/l:selector timeout:duration=30s`
	),
	usage('top', words(0), '', { reach: 'cluster' }),
	usage('top node', names('nodes', true), `${TOP} show-capacity:bool show-swap:bool`, {
		aliases: ['nodes', 'no'],
		reach: 'cluster'
	}),
	usage(
		'top pod',
		names('pods', true),
		`${TOP} all-namespaces/A:bool containers:bool field-selector:fields show-swap:bool sum:bool`,
		{ aliases: ['pods', 'po'] }
	),
	usage('cluster-info', words(0), 'namespace/n=kube-system', { reach: 'cluster' }),
	usage(
		'cluster-info dump',
		words(0),
		`allow-missing-template-keys:bool=true show-managed-fields:bool template output/o:output=json
		all-namespaces/A:bool namespaces:set output-directory pod-running-timeout:duration=20s`
	),
	usage(
		'api-resources',
		words(0),
		`api-group cached:bool categories:set namespaced:bool=true no-headers:bool output/o:output
		sort-by:path verbs:set`,
		{ reach: 'cluster' }
	),
	usage('api-versions', words(0), '', { reach: 'cluster' }),
	usage('version', words(0), 'client:bool output/o:output', { reach: 'cluster' }),
	usage('auth', words(0), ''),
	usage(
		'auth can-i',
		words(0, 2),
		'all-namespaces/A:bool list:bool no-headers:bool quiet/q:bool subresource'
	),
	usage('auth whoami', words(0), PRINT, { reach: 'cluster' }),
	usage(
		'auth reconcile',
		{ kind: 'files' },
		`${PRINT} ${FILES} ${DRY} remove-extra-permissions:bool remove-extra-subjects:bool`
	),
	usage('completion', words(1), '', { reach: 'local' }),
	usage('options', words(0), '', { reach: 'local' }),
	usage(
		'kustomize',
		words(0, 1),
		`as-current-user:bool enable-alpha-plugins:bool enable-helm:bool env/e:texts
		helm-api-versions:texts helm-command=helm helm-debug:bool helm-kube-version
		load-restrictor=LoadRestrictionsRootOnly mount:texts network:bool network-name=bridge output/o`,
		{ reach: 'local' }
	),
	usage(
		'replace',
		{ kind: 'files' },
		`${CREATE.replace('kubectl-create', 'kubectl-replace')} ${FILES} cascade:cascade=background
		force:bool grace-period:int=-1 raw subresource timeout:duration=0s wait:bool`
	)
];
