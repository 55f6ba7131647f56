/** Whatever is asked about traffic. */
import type { AllocatedPort } from '../skills/allocated-port.ts';
import type { ExternalPort } from '../skills/external-port.ts';
import type { HealthCheck } from '../skills/health-check.ts';
import type { NoEndpoint } from '../skills/no-endpoint.ts';
import type { NodePort } from '../skills/node-port.ts';
import type { Reach } from '../skills/reach.ts';
import type { Selectorless } from '../skills/selectorless.ts';
import type { SourceIp } from '../skills/source-ip.ts';
import type { WhoAnswers } from '../skills/who-answers.ts';

export type TrafficQuestion =
	| Reach
	| WhoAnswers
	| SourceIp
	| NoEndpoint
	| HealthCheck
	| NodePort
	| AllocatedPort
	| Selectorless
	| ExternalPort;
