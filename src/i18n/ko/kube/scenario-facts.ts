import type { Fact } from '#core/kube/scenario/facts.ts';
import type { Placed } from '#core/kube/world/place.ts';
import type { Sentences } from '../../en/kube/dns.ts';

const named = (kind: string, { name, namespace }: Placed) =>
	`네임스페이스 ‘${namespace}’의 ${kind} ‘${name}’`;

export const scenarioFacts: Sentences<Fact> = {
	hostname: ({ pod, hostname, subdomain }) =>
		`${named('파드', pod)}에는 hostname: ${hostname}, subdomain: ${subdomain} 설정이 있어요.`,
	ndots: ({ ndots }) => `묻는 파드의 /etc/resolv.conf에는 ndots:${ndots} 설정이 있어요.`,
	alias: ({ service, target }) =>
		`${named('서비스', service)}에는 externalName: ${target} 설정이 있어요.`,
	outside: ({ known }) =>
		`클러스터 밖의 DNS 서버가 아는 이름은 ${known.map(({ name, addresses }) => `${name}(${addresses.join(', ')})`).join(', ')}뿐이에요.`,
	'health-check': ({ service, port }) =>
		`${named('서비스', service)}에는 healthCheckNodePort: ${port} 설정이 있어요.`
};
