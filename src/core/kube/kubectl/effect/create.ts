/** `create namespace`, `create deployment` and `run`. */
import { ok } from '../../../base/result.ts';
import { buildWorld } from '../../world/build.ts';
import { reconciled } from '../../world/replicas.ts';
import { scheduled } from '../../world/schedule.ts';
import type { Container } from '../../world/types.ts';
import { pairsOf } from './expose.ts';
import { addService } from './add-svc.ts';
import { placeIn, refuse, said, tooMany, type Change } from './types.ts';

export const createNamespace: Change = (world, { args: [name = ''] }) => {
	if (world.namespaces.some((one) => one.name === name))
		return refuse({ kind: 'already-exists', object: `namespaces/${name}` });
	return ok(buildWorld({ ...world, namespaces: [...world.namespaces, name] }));
};

/** Labelled and selected by `app: NAME`; its pods are made at once. */
export const createDeployment: Change = (world, deed) => {
	const [name = ''] = deed.args;
	const at = { kind: 'Deployment', name, namespace: placeIn(deed) } as const;
	const isThere = world.workloads.some(
		(one) => one.kind === at.kind && one.name === name && one.namespace === at.namespace
	);
	if (isThere) return refuse({ kind: 'already-exists', object: `deployments/${name}` });
	const replicas = Number(said(deed, 'replicas') ?? 1);
	const many = tooMany(replicas);
	if (many) return refuse(many);
	const labels = { app: name };
	const port = said(deed, 'port');
	const images = deed.flags['image'] ?? [];
	const containers = images.map((image, i) =>
		containerOf(imageName(image), image, i === 0 ? port : null)
	);
	const workload = { ...at, labels, replicas, template: { labels, containers } };
	return ok(reconciled(buildWorld({ ...world, workloads: [...world.workloads, workload] }), at));
};

/** `registry/team/web:1.2` gives a container called `web`. */
const imageName = (image: string) => image.split('/').at(-1)!.split(/[:@]/)[0]!;

function containerOf(name: string, image: string, port: string | null): Container {
	const ports = port === null ? [] : [{ name: '', port: Number(port), protocol: 'TCP' as const }];
	return { name, image, ports };
}

/** With `--expose` a Service stands before the pod. */
export const run: Change = (world, deed) => {
	const [name = ''] = deed.args;
	const namespace = placeIn(deed);
	if (world.pods.some((pod) => pod.name === name && pod.namespace === namespace))
		return refuse({ kind: 'already-exists', object: `pods/${name}` });
	const place = scheduled(world, world.pods);
	const labels = pairsOf(said(deed, 'labels')) ?? { run: name };
	const port = said(deed, 'port');
	const containers = [containerOf(name, said(deed, 'image')!, port)];
	const pods = [...world.pods, { name, namespace, labels, containers, ...place }];
	const ran = buildWorld({ ...world, pods });
	if (said(deed, 'expose') !== 'true') return ok(ran);
	const ports = port === null ? [] : [Number(port)];
	return addService(ran, { name, namespace, selector: labels, ports });
};
