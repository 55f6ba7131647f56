/** What the API server would refuse of a Service's ports, looked at by themselves. */
import { found, type Found } from './fault.ts';
import { portNumberFaults } from './field-faults.ts';
import { hasForm } from './names.ts';
import type { Service, ServicePort, World } from './types.ts';

export function portFaults({ nodePorts }: World, { type, ports }: Service): readonly Found[] {
	return ports.flatMap((port, i) => {
		const before = ports.slice(0, i);
		const path = `spec.ports[${i}]`;
		return [
			...nameFaults(port, before, ports.length, `${path}.name`),
			...portNumberFaults(port.port, `${path}.port`),
			...targetFaults(port, `${path}.targetPort`),
			...found(
				before.some((one) => isSame(one, port)),
				path,
				{
					code: 'port-repeated',
					port: port.port,
					protocol: port.protocol
				}
			),
			...nodePortFaults(port, before, type, nodePorts, `${path}.nodePort`)
		];
	});
}

function isSame(one: ServicePort, other: ServicePort): boolean {
	return one.port === other.port && one.protocol === other.protocol;
}

function nameFaults(
	{ name }: ServicePort,
	before: readonly ServicePort[],
	count: number,
	path: string
): readonly Found[] {
	if (name === '') return found(count > 1, path, { code: 'port-name-missing' });
	return [
		...found(!hasForm(name, 'label'), path, { code: 'name-invalid', value: name, form: 'label' }),
		...found(
			before.some((one) => one.name === name),
			path,
			{ code: 'port-name-repeated', name }
		)
	];
}

function targetFaults({ targetPort }: ServicePort, path: string): readonly Found[] {
	if (typeof targetPort === 'number') return portNumberFaults(targetPort, path);
	const reason = { code: 'name-invalid', value: targetPort, form: 'port' } as const;
	return found(!hasForm(targetPort, 'port'), path, reason);
}

/** One number may stand twice if the protocols differ. */
function nodePortFaults(
	{ nodePort: port, protocol }: ServicePort,
	before: readonly ServicePort[],
	type: Service['type'],
	{ first, last }: World['nodePorts'],
	path: string
): readonly Found[] {
	if (port === null) return [];
	if (type === 'ClusterIP' || type === 'ExternalName')
		return found(true, path, { code: 'unused-by-type', type });
	const isTwice = before.some((one) => one.nodePort === port && one.protocol === protocol);
	return [
		...found(isTwice, path, { code: 'node-port-repeated', port }),
		...found(port < first || port > last, path, {
			code: 'node-port-out-of-range',
			port,
			first,
			last
		})
	];
}
