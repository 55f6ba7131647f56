/** All skills. A further one is a file beside the others, a line here, and its words in `i18n`. */
import { allocatedPort } from './skills/allocated-port.ts';
import { contextWins } from './skills/context-wins.ts';
import { externalName } from './skills/external-name.ts';
import { externalPort } from './skills/external-port.ts';
import { fixManifest } from './skills/fix-manifest.ts';
import { healthCheck } from './skills/health-check.ts';
import { noEndpoint } from './skills/no-endpoint.ts';
import { nodePort } from './skills/node-port.ts';
import { podName } from './skills/pod-name.ts';
import { reach } from './skills/reach.ts';
import { resolvesTo } from './skills/resolves-to.ts';
import { selectorless } from './skills/selectorless.ts';
import { shortestName } from './skills/shortest-name.ts';
import { sourceIp } from './skills/source-ip.ts';
import { srv } from './skills/srv.ts';
import { status } from './skills/status.ts';
import { whichNames } from './skills/which-names.ts';
import { whoAnswers } from './skills/who-answers.ts';
import { sameCommand } from './skills/same-command.ts';
import { whoAmI } from './skills/who-am-i.ts';
import { writeCommand } from './skills/write-command.ts';

export const skills = {
	'dns.shortest-name': shortestName,
	'dns.resolves-to': resolvesTo,
	'dns.which-names': whichNames,
	'dns.pod-name': podName,
	'dns.srv': srv,
	'dns.external-name': externalName,
	'traffic.reach': reach,
	'traffic.who-answers': whoAnswers,
	'traffic.source-ip': sourceIp,
	'traffic.no-endpoint': noEndpoint,
	'traffic.health-check': healthCheck,
	'traffic.node-port': nodePort,
	'traffic.allocated-port': allocatedPort,
	'traffic.selectorless': selectorless,
	'traffic.external-port': externalPort,
	'kubectl.write': writeCommand,
	'kubectl.same': sameCommand,
	'access.who-am-i': whoAmI,
	'access.401-or-403': status,
	'access.context': contextWins,
	'yaml.fix': fixManifest
} as const;

export type SkillName = keyof typeof skills;
export const SKILLS = Object.keys(skills) as readonly SkillName[];

type QuestionOf<S> = S extends { readonly attempt: (...args: never) => infer D }
	? D extends { readonly question: infer Q }
		? Q
		: never
	: never;

/** Whatever may be asked. */
export type Question = QuestionOf<(typeof skills)[SkillName]>;
