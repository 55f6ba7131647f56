/** Everything about access that has to be explained to a person, by its code. */
import type { AuthenticationReason } from './authenticate/types.ts';
import type { AuthorizationReason } from './authorize.ts';
import type { EditFault, EditWarning } from './kubeconfig/edits.ts';
import type { Fault } from './kubeconfig/faults.ts';
import type { PatternFault } from './proxy.ts';
import type { ServerReason } from './server-trust.ts';
import type { RequestFault, SigningFault } from './signing-request.ts';
import type { IssueFault } from './tokens/issue.ts';

export type AccessReason =
	| AuthenticationReason
	| AuthorizationReason
	| ServerReason
	| IssueFault
	| RequestFault
	| SigningFault
	| Fault
	| EditFault
	| EditWarning
	| PatternFault;

export type ReasonOf<Code extends AccessReason['code']> = Extract<
	AccessReason,
	{ readonly code: Code }
>;
