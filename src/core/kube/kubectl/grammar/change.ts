/** What changes objects that are there. `autoscale --cpu` and `--memory` came with v1.34. */
import { DRY, FILES, PRINT, SELECT, names, objects, usage, words } from './notation.ts';
import type { Usage } from './types.ts';

const SET = `${PRINT} ${DRY} ${SELECT} field-manager=kubectl-set local:bool`;
const ROLLOUT = `${FILES} selector/l:selector`;
const APPLY = 'field-manager=kubectl-client-side-apply';
const LABEL = `${PRINT} ${FILES} ${DRY} ${SELECT} all-namespaces/A:bool field-selector:fields
	list:bool local:bool overwrite:bool resource-version`;
const pairs = { kind: 'objects-and-pairs' } as const;
const word = { kind: 'objects-and-word' } as const;
const cluster = { reach: 'cluster' } as const;

export const changeUsages: readonly Usage[] = [
	usage(
		'apply',
		{ kind: 'files' },
		`${PRINT} ${FILES} ${DRY} ${APPLY} ${SELECT} cascade:cascade=background force:bool
		force-conflicts:bool grace-period:int=-1 openapi-patch:bool=true overwrite:bool=true prune:bool
		prune-allowlist:texts server-side:bool subresource timeout:duration=0s validate:validate=strict
		wait:bool`
	),
	usage(
		'apply edit-last-applied',
		objects(true),
		`${PRINT} ${FILES} ${APPLY} validate:validate=strict windows-line-endings:bool`
	),
	usage(
		'apply set-last-applied',
		{ kind: 'files' },
		`${PRINT} ${DRY} create-annotation:bool filename/f:files`
	),
	usage('apply view-last-applied', objects(false), `${FILES} ${SELECT} output/o:output=yaml`),
	usage(
		'delete',
		objects(true),
		`${FILES} ${DRY} ${SELECT} all-namespaces/A:bool cascade:cascade=background
		field-selector:fields force:bool grace-period:int=-1 ignore-not-found:bool interactive/i:bool
		now:bool output/o:output raw timeout:duration=0s wait:bool=true`
	),
	usage(
		'edit',
		objects(true),
		`${PRINT} ${FILES} field-manager=kubectl-edit output-patch:bool save-config:bool subresource
		validate:validate=strict windows-line-endings:bool`
	),
	usage(
		'patch',
		objects(true),
		`${PRINT} ${FILES} ${DRY} field-manager=kubectl-patch local:bool patch/p:json patch-file
		subresource type=strategic`
	),
	usage('label', pairs, `${LABEL} field-manager=kubectl-label`),
	usage('annotate', pairs, `${LABEL} field-manager=kubectl-annotate`),
	usage(
		'taint',
		pairs,
		`${PRINT} ${DRY} ${SELECT} field-manager=kubectl-taint overwrite:bool validate:validate=strict`,
		cluster
	),
	usage(
		'scale',
		objects(true),
		`${PRINT} ${FILES} ${DRY} ${SELECT} current-replicas:int=-1 replicas:int resource-version
		timeout:duration=0s`
	),
	usage(
		'autoscale',
		objects(true),
		`${PRINT} ${FILES} ${DRY} cpu cpu-percent:int=-1 field-manager=kubectl-autoscale max:int=-1
		memory min:int=-1 name save-config:bool`
	),
	usage('set', words(0), ''),
	usage(
		'set env',
		pairs,
		`${SET} ${FILES} containers/c=* env/e:texts from keys:set list:bool overwrite:bool=true prefix
		resolve:bool`
	),
	usage('set image', pairs, `${SET} ${FILES}`),
	usage(
		'set resources',
		objects(true),
		`${SET} ${FILES} containers/c=* limits:amounts requests:amounts`
	),
	usage(
		'set selector',
		word,
		`${PRINT} ${DRY} all:bool field-manager=kubectl-set filename/f:files local:bool
		recursive/R:bool=true resource-version`
	),
	usage('set serviceaccount', word, `${SET} ${FILES}`, { aliases: ['sa'] }),
	usage(
		'set subject',
		objects(true),
		`${SET} ${FILES} group:names serviceaccount:names user:names`
	),
	usage('rollout', words(0), ''),
	usage('rollout history', objects(false), `${PRINT} ${ROLLOUT} revision:int=0`),
	usage('rollout pause', objects(false), `${PRINT} ${ROLLOUT} field-manager=kubectl-rollout`),
	usage('rollout restart', objects(false), `${PRINT} ${ROLLOUT} field-manager=kubectl-rollout`),
	usage('rollout resume', objects(false), `${PRINT} ${ROLLOUT} field-manager=kubectl-rollout`),
	usage(
		'rollout status',
		objects(false),
		`${ROLLOUT} revision:int=0 timeout:duration=0s watch/w:bool=true`
	),
	usage('rollout undo', objects(false), `${PRINT} ${ROLLOUT} ${DRY} to-revision:int=0`),
	usage('certificate', words(0), ''),
	usage(
		'certificate approve',
		names('certificatesigningrequests'),
		`${PRINT} ${FILES} force:bool`,
		cluster
	),
	usage(
		'certificate deny',
		names('certificatesigningrequests'),
		`${PRINT} ${FILES} force:bool`,
		cluster
	),
	usage('cordon', names('nodes'), `${DRY} selector/l:selector`, cluster),
	usage('uncordon', names('nodes'), `${DRY} selector/l:selector`, cluster),
	usage(
		'drain',
		names('nodes'),
		`${DRY} chunk-size:int=500 delete-emptydir-data:bool disable-eviction:bool force:bool
		grace-period:int=-1 ignore-daemonsets:bool pod-selector:selector selector/l:selector
		skip-wait-for-delete-timeout:int=0 timeout:duration=0s`,
		cluster
	)
];
