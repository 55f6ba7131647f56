/** `create`, `run`, `expose`: what makes objects. */
import { CREATE, DRY, FILES, PRINT, objects, usage, words } from './notation.ts';
import type { Usage } from './types.ts';

const role = 'resource:set resource-name:names verb:set';
const subjects = 'group:names serviceaccount:names user:names';

export const createUsages: readonly Usage[] = [
	usage(
		'create',
		{ kind: 'files' },
		`${CREATE} ${FILES} edit:bool raw selector/l:selector windows-line-endings:bool`
	),
	usage(
		'create clusterrole',
		words(1),
		`${CREATE} ${role} aggregation-rule:pairs non-resource-url:set`,
		{
			reach: 'cluster'
		}
	),
	usage('create clusterrolebinding', words(1), `${CREATE} ${subjects} clusterrole`, {
		reach: 'cluster'
	}),
	usage(
		'create configmap',
		words(1),
		`${CREATE} append-hash:bool from-env-file:set from-file:set from-literal:names`,
		{ aliases: ['cm'] }
	),
	usage('create cronjob', words(1), `${CREATE} image restart schedule`, {
		aliases: ['cj'],
		hasCommand: true
	}),
	usage('create deployment', words(1), `${CREATE} image:list port:int=-1 replicas/r:int=1`, {
		aliases: ['deploy'],
		hasCommand: true
	}),
	usage('create ingress', words(1), `${CREATE} annotation:names class default-backend rule:texts`, {
		aliases: ['ing']
	}),
	usage('create job', words(1), `${CREATE} from image`, { hasCommand: true }),
	usage('create namespace', words(1), CREATE, { aliases: ['ns'], reach: 'cluster' }),
	usage(
		'create poddisruptionbudget',
		words(1),
		`${CREATE} max-unavailable min-available selector:selector`,
		{ aliases: ['pdb'] }
	),
	usage(
		'create priorityclass',
		words(1),
		`${CREATE} description global-default:bool preemption-policy=PreemptLowerPriority value:int=0`,
		{ aliases: ['pc'], reach: 'cluster' }
	),
	usage('create quota', words(1), `${CREATE} hard:amounts scopes:set`, {
		aliases: ['resourcequota']
	}),
	usage('create role', words(1), `${CREATE} ${role}`),
	usage('create rolebinding', words(1), `${CREATE} ${subjects} clusterrole role`),
	usage('create secret', words(0), ''),
	usage(
		'create secret docker-registry',
		words(1),
		`${CREATE} append-hash:bool docker-email docker-password docker-username from-file:set
		docker-server=https://index.docker.io/v1/`
	),
	usage(
		'create secret generic',
		words(1),
		`${CREATE} append-hash:bool from-env-file:set from-file:set from-literal:names type`
	),
	usage('create secret tls', words(1), `${CREATE} append-hash:bool cert key`),
	usage('create service', words(0), '', { aliases: ['svc'] }),
	usage('create service clusterip', words(1), `${CREATE} clusterip tcp:set`),
	usage('create service externalname', words(1), `${CREATE} external-name tcp:set`),
	usage('create service loadbalancer', words(1), `${CREATE} tcp:set`),
	usage('create service nodeport', words(1), `${CREATE} node-port:int=0 tcp:set`),
	usage('create serviceaccount', words(1), CREATE, { aliases: ['sa'] }),
	usage(
		'create token',
		words(1),
		`${PRINT} audience:names bound-object-kind bound-object-name bound-object-uid duration:duration=0s`
	),
	usage(
		'expose',
		objects(true),
		`${PRINT} ${FILES} ${DRY} cluster-ip external-ip field-manager=kubectl-expose labels/l:pairs
		load-balancer-ip name override-type=merge overrides:json port protocol=TCP save-config:bool
		selector:selector session-affinity=None target-port type=ClusterIP`
	),
	usage(
		'run',
		words(1),
		`${PRINT} ${FILES} ${DRY} annotations:names attach:bool cascade:cascade=background command:bool
		env:texts expose:bool field-manager=kubectl-run force:bool grace-period:int=-1 image
		image-pull-policy labels/l:pairs leave-stdin-open:bool override-type=merge overrides:json
		pod-running-timeout:duration=1m port privileged:bool quiet/q:bool restart=Always rm:bool
		save-config:bool stdin/i:bool timeout:duration=0s tty/t:bool wait:bool`,
		{ hasCommand: true }
	)
];
