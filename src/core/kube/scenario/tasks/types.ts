/** What somebody may be asked to do with one command: all that the command must say. */
import type { Placed } from '../../world/place.ts';
import type { Labels } from '../../world/types.ts';

type In = { readonly namespace: string };
export type PortPair = { readonly port: number; readonly target: number };
export type ServiceKind = 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'headless';

/** Who a binding is for, or as whom something is asked. */
export type Subject =
	| { readonly kind: 'user' | 'group'; readonly name: string }
	| ({ readonly kind: 'account' } & Placed);

type OnThing<K extends string> = In & Thing & { readonly kind: K };
export type Thing = {
	readonly type: 'service' | 'pod' | 'serviceaccount' | 'deployment';
	readonly name: string;
};

export type Task =
	| (In &
			PortPair & {
				readonly kind: 'expose';
				readonly workload: string;
				/** The Service's name, which may be that of the Deployment. */
				readonly service: string;
				readonly type: Exclude<ServiceKind, 'headless'>;
			})
	| (In & {
			readonly kind: 'create-service';
			readonly service: string;
			readonly type: ServiceKind;
			readonly ports: readonly PortPair[];
			/** Null: any. */
			readonly nodePort: number | null;
	  })
	| (In & { readonly kind: 'external-name'; readonly service: string; readonly host: string })
	| {
			readonly kind: 'list';
			readonly type: 'services' | 'pods';
			/** Null: in all of them. */
			readonly namespace: string | null;
			readonly labels: Labels;
			readonly isWide: boolean;
	  }
	| (In & {
			readonly kind: 'show';
			readonly type: 'service' | 'pod';
			readonly name: string;
			readonly format: 'yaml' | 'json';
	  })
	| (In & { readonly kind: 'slices'; readonly service: string })
	| OnThing<'describe'>
	| OnThing<'delete'>
	| (In & {
			readonly kind: 'run';
			readonly pod: string;
			readonly image: string;
			readonly port: number | null;
			/** None: the usual ones. */
			readonly labels: Labels;
	  })
	| (In & {
			readonly kind: 'label';
			readonly pod: string;
			readonly key: string;
			/** Null: it is taken away. */
			readonly value: string | null;
			/** Whether it has another value so far. */
			readonly isReplaced: boolean;
	  })
	| (In & { readonly kind: 'selector'; readonly service: string; readonly labels: Labels })
	| (In & { readonly kind: 'scale'; readonly workload: string; readonly replicas: number })
	| (In & {
			readonly kind: 'rollout';
			readonly workload: string;
			readonly action: 'restart' | 'status' | 'undo' | 'history';
	  })
	| (In & { readonly kind: 'port-forward'; readonly service: string; readonly local: number } & {
			readonly port: number;
	  })
	| (In & {
			readonly kind: 'logs';
			readonly pod: string;
			readonly lines: number | null;
			readonly isFollowed: boolean;
			/** Of the container that ran before the last restart. */
			readonly isPrevious: boolean;
	  })
	| (In & { readonly kind: 'exec'; readonly pod: string; readonly program: string })
	| { readonly kind: 'set-namespace'; readonly namespace: string }
	| { readonly kind: 'use-context'; readonly context: string }
	| (In & {
			readonly kind: 'make-context';
			readonly context: string;
			readonly cluster: string;
			readonly user: string;
	  })
	| (In & {
			readonly kind: 'token';
			readonly account: string;
			readonly hours: number | null;
			readonly audience: string | null;
	  })
	| (In & {
			readonly kind: 'can-i';
			readonly verb: string;
			readonly resource: string;
			readonly as: Subject;
	  })
	| { readonly kind: 'certificate'; readonly request: string; readonly isApproved: boolean }
	| (In & { readonly kind: 'account'; readonly account: string })
	| (In & {
			readonly kind: 'role';
			readonly role: string;
			readonly verbs: readonly string[];
			readonly resource: string;
	  })
	| {
			readonly kind: 'binding';
			readonly binding: string;
			/** Null: everywhere. */
			readonly namespace: string | null;
			readonly role: { readonly kind: 'role' | 'clusterrole'; readonly name: string };
			readonly subject: Subject;
	  }
	| { readonly kind: 'explain'; readonly field: string }
	| { readonly kind: 'proxy'; readonly port: number; readonly isOpen: boolean };

export type TaskKind = Task['kind'];
export type TaskOf<K extends TaskKind> = Extract<Task, { readonly kind: K }>;
