/** What cards are called that ask something new each time. */
import type { SkillName } from '#core/kube/scenario/skills.ts';

const titles: Readonly<Record<SkillName, string>> = {
	'dns.shortest-name': 'The shortest name of a Service',
	'dns.resolves-to': 'The IPv4 addresses behind a name',
	'dns.which-names': 'Which names lead to a Service',
	'dns.pod-name': 'A lasting name for one pod',
	'dns.srv': 'The name of an SRV record',
	'dns.external-name': 'Where an ExternalName Service leads in DNS',
	'traffic.reach': 'Which addresses reach a Service',
	'traffic.who-answers': 'Which pods may answer',
	'traffic.source-ip': 'The source address that the pod sees',
	'traffic.no-endpoint': 'A connection when hardly any pod can be used',
	'traffic.health-check': 'Which nodes pass a load balancer’s health check',
	'traffic.node-port': 'Which node ports the API server takes',
	'traffic.allocated-port': 'The node port that a new Service gets',
	'traffic.selectorless': 'Who answers for a Service without a selector',
	'traffic.external-port': 'Where a connection to an ExternalName Service goes',
	'kubectl.write': 'The kubectl command for a task',
	'kubectl.same': 'kubectl commands that do the same',
	'access.who-am-i': 'The user and groups of a certificate or a token',
	'access.401-or-403': 'What the API server answers: 200, 401 or 403',
	'access.context': 'The cluster, user and namespace that a kubeconfig gives',
	'yaml.fix': 'Mend a manifest'
};

export const skills = {
	titles,
	/** In place of an answer. */
	anew: 'A new question each time.'
};

export type SkillWords = typeof skills;
