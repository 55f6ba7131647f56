/**
 * The document of a world file that is no manifest: how the cluster was set up (`Settings`), what
 * is around it, and what the world is there to show.
 */
import { object, oneOf, text, type Schema } from './schema.ts';

export const WORLD_VERSION = 'kubecards/v1';

const list = (of: Schema): Schema => ({ kind: 'list', of });
const cidr: Schema = { kind: 'cidr' };
const port: Schema = { kind: 'port' };

const nodeDns = object({
	nameservers: list({ kind: 'ip' }),
	searches: list({ kind: 'domain' }),
	options: list(object({ name: text, value: text }, ['name']))
});

const records = object({
	A: list({ kind: 'ip' }),
	AAAA: list({ kind: 'ip' }),
	...Object.fromEntries(
		['CNAME', 'SRV', 'PTR', 'TXT', 'MX', 'NS'].map((type) => [type, list(text)])
	)
});

export const WORLD_SCHEMA: Schema = object(
	{
		apiVersion: oneOf([WORLD_VERSION]),
		kind: text,
		title: object({ ko: text, en: text }),
		topics: list(text),
		from: object({ namespace: text, pod: text }, ['pod']),
		ask: object({ name: text, port }, ['name']),
		minor: { kind: 'minor' },
		clusterDomain: { kind: 'domain' },
		serviceCidrs: list(cidr),
		podCidrs: list(cidr),
		nodePorts: object({ first: port, last: port }, ['first', 'last']),
		proxyMode: oneOf(['iptables', 'ipvs', 'nftables']),
		loadBalancer: object({ pool: cidr, ipMode: oneOf(['VIP', 'Proxy'], 'VIP') }, ['pool']),
		nodeDns,
		upstream: { kind: 'map', of: records }
	},
	['apiVersion']
);
