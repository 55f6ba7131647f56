/** Every part of a picture as one would tell it: for those who hear the screen, and as tooltips. */
import type { PictureWords } from '#i18n/kube/picture.ts';
import type { Node, Pod, Service } from '#core/kube/world/types.ts';
import type { Link } from './links.ts';
import { nodeRows, serviceRows } from './rows.ts';
import { conditionOf } from './things.ts';

export function podSaid(pod: Pod, t: PictureWords): string {
	const condition = t.conditions[conditionOf(pod)];
	return [t.said.pod(pod.name, pod.namespace, pod.node, condition), ...pod.ips].join(', ');
}

export function serviceSaid(service: Service, links: readonly Link[], t: PictureWords): string {
	const ends = links.map(({ name, condition }) =>
		condition === 'ready' ? name : `${name} (${t.conditions[condition]})`
	);
	const rows = serviceRows(service, links, t).filter((row) => row !== t.noEndpoint);
	const ready = service.type === 'ExternalName' ? [] : [t.said.reaches(ends)];
	return t.said.service(service.name, service.namespace, [...rows, ...ready]);
}

export function nodeSaid(node: Node, t: PictureWords): string {
	return t.said.node(node.name, nodeRows(node));
}
