/** What goes wrong in manifests of Services: each break is one that people make. */
import type { Dice } from '../dice.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of the Service, and of the one pod that is made with it. */
export type Draft = { readonly service: Fields; readonly pod: Fields };

/** What a break may make use of. */
export type Facts = {
	readonly app: string;
	readonly otherApp: string;
	readonly otherTeam: string;
	readonly port: number;
	readonly target: number;
};

type Break = (dice: Dice, draft: Draft, facts: Facts) => Draft;

export const BREAK_NAMES = [
	'selector',
	'selector-key',
	'target-port',
	'port',
	'label',
	'field',
	'value',
	'namespace',
	'protocol',
	'node-port',
	'port-names'
] as const;
export type BreakName = (typeof BREAK_NAMES)[number];

/** Those that are asked first. */
export const EASY: readonly BreakName[] = ['selector', 'target-port', 'port', 'label', 'field'];

export const BREAKS: Readonly<Record<BreakName, Break>> = {
	selector: (dice, draft, { app, otherApp }) => {
		const value = dice.pick([otherApp, `${app}s`, `my-${app}`, `${app}-app`]);
		return spec(draft, { selector: { app: value } });
	},
	'selector-key': (dice, draft, { app }) =>
		spec(draft, { selector: { [dice.pick(['name', 'run', 'apps', 'App'])]: app } }),
	'target-port': (dice, draft, { port, target }) =>
		firstPort(draft, { targetPort: dice.pick([port, target + 1, target + 1000]) }),
	port: (dice, draft, { port, target }) =>
		firstPort(draft, { port: dice.pick([target, port + 1, port + 8000]) }),
	label: (dice, draft, { app, otherApp }) => ({
		...draft,
		pod: withLabels(draft.pod, dice.pick([null, { name: app }, { app: otherApp }]))
	}),
	field: (dice, draft) => {
		const way = dice.pick(['selector', 'targetPort', 'ports', 'port', 'metadata'] as const);
		const misspelt = dice.pick(MISSPELT[way]);
		if (way === 'metadata') return { ...draft, service: renamed(draft.service, way, misspelt) };
		if (way === 'targetPort' || way === 'port')
			return mapPort(draft, (one) => renamed(one, way, misspelt));
		return { ...draft, service: { ...draft.service, spec: renamed(specOf(draft), way, misspelt) } };
	},
	value: (dice, draft) => {
		const [key, value] = dice.pick<readonly [string, string]>([
			['apiVersion', 'v2'],
			['apiVersion', 'apps/v1'],
			['kind', 'Services'],
			['kind', 'service'],
			['type', 'clusterIP'],
			['type', 'Nodeport']
		]);
		return key === 'type'
			? spec(draft, { type: value })
			: { ...draft, service: { ...draft.service, [key]: value } };
	},
	namespace: (_, draft, { otherTeam }) => {
		const metadata = { ...(draft.service['metadata'] as Fields), namespace: otherTeam };
		return { ...draft, service: { ...draft.service, metadata } };
	},
	protocol: (_, draft) => firstPort(draft, { protocol: 'UDP' }),
	'node-port': (dice, draft, { port }) =>
		firstPort(spec(draft, { type: 'NodePort' }), {
			nodePort: dice.pick([port, 3080, 29_999, 32_768, 8080])
		}),
	'port-names': (dice, draft) => {
		const second = dice.pick([
			{ port: 9090, targetPort: 9090 },
			{ port: 8443, targetPort: 8443 }
		]);
		return spec(draft, { ports: [...portsOf(draft).map(unnamed), second] });
	}
};

const MISSPELT = {
	selector: ['selectors', 'selecter', 'matchLabels'],
	targetPort: ['targetport', 'target-port', 'containerPort'],
	ports: ['port', 'Ports'],
	port: ['ports', 'prot'],
	metadata: ['metaData', 'meta']
} as const;

const specOf = ({ service }: Draft) => service['spec'] as Fields;
const portsOf = (draft: Draft) => specOf(draft)['ports'] as readonly Fields[];

function spec(draft: Draft, fields: Fields): Draft {
	return { ...draft, service: { ...draft.service, spec: { ...specOf(draft), ...fields } } };
}

function mapPort(draft: Draft, change: (port: Fields) => Fields): Draft {
	const [first, ...others] = portsOf(draft);
	return spec(draft, { ports: [change(first!), ...others] });
}

function firstPort(draft: Draft, fields: Fields): Draft {
	return mapPort(draft, (port) => ({ ...port, ...fields }));
}

const unnamed = (port: Fields) => without(port, 'name');

/** In the place where it stood. */
function renamed(fields: Fields, from: string, to: string): Fields {
	return Object.fromEntries(
		Object.entries(fields).map(([key, value]) => [key === from ? to : key, value])
	);
}

function withLabels(pod: Fields, labels: Fields | null): Fields {
	const metadata = without(pod['metadata'] as Fields, 'labels');
	return { ...pod, metadata: labels ? { ...metadata, labels } : metadata };
}

function without(fields: Fields, key: string): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
}
