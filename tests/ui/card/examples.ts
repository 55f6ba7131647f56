import type { Card, Inline, Side } from '#core/notes/types.ts';

export type Example = Pick<Card, 'breadcrumb' | 'prompt' | 'answer'>;
export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const code = (words: string): Inline => ({ kind: 'code', text: words });
export const paragraph = (...children: readonly Inline[]): Side => [
	{ kind: 'paragraph', children }
];

const nodePort = ['Kubernetes Service', 'service', 'NodePort'];

export const dns: Example = {
	breadcrumb: ['Kubernetes Service', 'service (intermediate)'],
	prompt: paragraph(text('Service DNS 규칙은?')),
	answer: paragraph(code('{serviceName}.{nameSpace}.svc.{Dns name}'))
};
const range: Example = {
	breadcrumb: nodePort,
	prompt: paragraph(text('port 범위를 설정 하지 않을 시 Load Balancer와 NodePort에는?')),
	answer: paragraph(
		text('30000~32767에서 자동으로 port가 할당된다. 값은 '),
		code('svc-3'),
		text('의 '),
		code('nodePort'),
		text(' 필드에서 바꿀 수 있다.')
	)
};
const sentence: readonly Inline[] = [
	text('Headless: Service 생성시 '),
	code('clusterIp'),
	text(': '),
	{ kind: 'cloze', children: [text('None')] },
	text('을 추가해서 Service에 Ip가 생성되지 않도록 함')
];
export const cloze: Example = {
	breadcrumb: ['Kubernetes Service', 'service (intermediate)', 'Headless'],
	prompt: paragraph(...sentence),
	answer: paragraph(...sentence)
};
const list: Example = {
	breadcrumb: ['Kubernetes Service', 'service'],
	prompt: paragraph(text('service의 타입 3가지')),
	answer: [
		{
			kind: 'list',
			ordered: true,
			items: ['ClusterIP', 'NodePort', 'Load Balancer'].map((name) => paragraph(text(name)))
		}
	]
};
export const command: Example = {
	breadcrumb: ['Kubernetes Service', 'kubectl', 'GET'],
	prompt: paragraph(text('default 이름의 Namespace에서 svc-3 이름의 Service 조회')),
	answer: [
		{
			kind: 'code-block',
			language: 'bash',
			text: 'kubectl get service svc-3 --namespace default --output=custom-columns=NAME:.metadata.name'
		}
	]
};
const manifest: Example = {
	breadcrumb: ['Kubernetes Service', 'Endpoint'],
	prompt: paragraph(
		text('Which manifest makes '),
		{ kind: 'em', children: [text('traffic stay on the node')] },
		text('?')
	),
	answer: [
		{
			kind: 'code-block',
			language: 'yaml',
			text: 'apiVersion: v1\nkind: Service\nspec:\n  type: NodePort\n  externalTrafficPolicy: Local # a comment that is long enough to run beyond the edge of a phone'
		},
		...paragraph(
			text('See '),
			{ kind: 'link', href: 'https://kubernetes.io/docs/', children: [text('the docs')] },
			text(' on '),
			{ kind: 'strong', children: [text('traffic policies')] },
			text('.')
		)
	]
};
export const table: Example = {
	breadcrumb: ['Kubernetes Service', 'service'],
	prompt: paragraph(text('Service types compared')),
	answer: [
		{
			kind: 'table',
			header: [[text('Type')], [text('Reachable from')], [text('Address')], [text('Builds on')]],
			rows: [
				[
					[code('ClusterIP')],
					[text('inside the cluster')],
					[text('a stable virtual address')],
					[text('–')]
				],
				[
					[code('NodePort')],
					[text('any node, 30000–32767')],
					[text('address of a node and a port')],
					[code('ClusterIP')]
				]
			]
		}
	]
};
export const korean: readonly Example[] = [dns, range, cloze, list, command];
export const english: readonly Example[] = [manifest, table];
