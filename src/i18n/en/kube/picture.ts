/** What stands in the picture of a cluster, and what its parts are called aloud. */

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const list = (items: readonly string[]) => items.join(', ');

export const picture = {
	title: (nodes: number, pods: number, services: number) =>
		`A cluster with ${count(nodes, 'node', 'nodes')}, ${count(pods, 'pod', 'pods')} and ${count(services, 'Service', 'Services')}`,
	description:
		'Services stand at the left, nodes with their pods at the right; a line leads from a Service to each of its endpoints.',
	parts: 'All parts in words',
	/** Short: these stand in narrow boxes. */
	headless: 'headless',
	noEndpoint: 'no endpoint',
	balancer: (address: string) => `LB ${address}`,
	pending: 'LB pending',
	nodePort: (port: number) => `node :${port}`,
	external: 'external: Local',
	internal: 'internal: Local',
	sticky: 'sticky clients',
	early: 'also not ready',
	more: (rows: number) => `${rows} more`,
	nowhere: 'On no node',
	outside: 'Outside',
	client: 'client',
	conditions: {
		ready: 'ready',
		'not-ready': 'not ready',
		terminating: 'terminating',
		over: 'finished'
	},
	marks: {
		asks: 'asks',
		found: 'found',
		way: 'on the way',
		may: 'may answer',
		answers: 'answers',
		lost: 'no answer'
	},
	name: { asked: 'asks DNS', found: 'found', 'not-found': 'no such name', empty: 'no record' },
	/** Aloud: whole names, in whole words. */
	said: {
		pod: (name: string, namespace: string, node: string | null, condition: string) =>
			`Pod ${name} in ${namespace}, ${node ?? 'on no node'}, ${condition}`,
		service: (name: string, namespace: string, rows: readonly string[]) =>
			`Service ${name} in ${namespace}: ${list(rows)}`,
		reaches: (ends: readonly string[]) =>
			ends.length === 0 ? 'no endpoint' : `leads to ${list(ends)}`,
		node: (name: string, rows: readonly string[]) => `Node ${[name, ...rows].join(', ')}`,
		client: (ip: string) => `Client outside of the cluster, ${ip}`,
		address: (address: string) => `Address outside of the cluster, ${address}`,
		name: (name: string) => `Name outside of the cluster, ${name}`,
		marked: (said: string, mark: string) => `${said}: ${mark}`
	}
};

export type PictureWords = typeof picture;
