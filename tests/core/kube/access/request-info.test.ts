import { expect, test } from 'vitest';
import { onResource } from '#core/kube/access/attributes.ts';
import { attributesOf } from '#core/kube/access/request-info.ts';

const dev = { namespace: 'dev' };
const apps = { group: 'apps' };
test.each([
	['GET', '/api/v1/pods', onResource('list', 'pods')],
	['GET', '/api/v1/namespaces/dev/pods', onResource('list', 'pods', dev)],
	['GET', '/api/v1/namespaces/dev/pods/web', onResource('get', 'pods', { ...dev, name: 'web' })],
	['HEAD', '/api/v1/namespaces/dev/pods/web', onResource('get', 'pods', { ...dev, name: 'web' })],
	['GET', '/api/v1/namespaces/dev/pods?watch=true', onResource('watch', 'pods', dev)],
	['GET', '/api/v1/namespaces/dev/pods?watch=1', onResource('watch', 'pods', dev)],
	['GET', '/api/v1/namespaces/dev/pods?watch', onResource('watch', 'pods', dev)],
	['GET', '/api/v1/namespaces/dev/pods?watch=false', onResource('list', 'pods', dev)],
	['GET', '/api/v1/namespaces/dev/pods?watch=0', onResource('list', 'pods', dev)],
	['GET', '/api/v1/watch/namespaces/dev/pods', onResource('watch', 'pods', dev)],
	[
		'GET',
		'/api/v1/namespaces/dev/pods?fieldSelector=metadata.name%3Dweb',
		onResource('list', 'pods', { ...dev, name: 'web' })
	],
	[
		'GET',
		'/api/v1/namespaces/dev/pods?watch=1&fieldSelector=status.phase=Running,metadata.name==web',
		onResource('watch', 'pods', { ...dev, name: 'web' })
	],
	[
		'GET',
		'/api/v1/namespaces/dev/pods?fieldSelector=metadata.name!=web',
		onResource('list', 'pods', dev)
	],
	['POST', '/api/v1/namespaces/dev/pods', onResource('create', 'pods', dev)],
	['PUT', '/api/v1/namespaces/dev/pods/web', onResource('update', 'pods', { ...dev, name: 'web' })],
	[
		'PATCH',
		'/api/v1/namespaces/dev/pods/web',
		onResource('patch', 'pods', { ...dev, name: 'web' })
	],
	[
		'DELETE',
		'/api/v1/namespaces/dev/pods/web',
		onResource('delete', 'pods', { ...dev, name: 'web' })
	],
	['DELETE', '/api/v1/namespaces/dev/pods', onResource('deletecollection', 'pods', dev)],
	[
		'DELETE',
		'/api/v1/namespaces/dev/pods?fieldSelector=metadata.name=web',
		onResource('deletecollection', 'pods', dev)
	],
	[
		'GET',
		'/api/v1/namespaces/dev/pods/web/log?follow=true',
		onResource('get', 'pods', { ...dev, name: 'web', subresource: 'log' })
	],
	[
		'POST',
		'/api/v1/namespaces/dev/pods/web/exec',
		onResource('create', 'pods', { ...dev, name: 'web', subresource: 'exec' })
	],
	[
		'GET',
		'/api/v1/namespaces/dev/services/http:web:80/proxy/a/b',
		onResource('get', 'services', { ...dev, name: 'http:web:80', subresource: 'proxy' })
	],
	['GET', '/api/v1/namespaces', onResource('list', 'namespaces')],
	['GET', '/api/v1/namespaces/dev', onResource('get', 'namespaces', { ...dev, name: 'dev' })],
	[
		'PUT',
		'/api/v1/namespaces/dev/status',
		onResource('update', 'namespaces', { ...dev, name: 'dev', subresource: 'status' })
	],
	[
		'PUT',
		'/api/v1/namespaces/dev/finalize',
		onResource('update', 'namespaces', { ...dev, name: 'dev', subresource: 'finalize' })
	],
	['GET', '/api/v1/nodes/n1', onResource('get', 'nodes', { name: 'n1' })],
	['GET', '/apis/apps/v1/deployments', onResource('list', 'deployments', apps)],
	[
		'PATCH',
		'/apis/apps/v1/namespaces/dev/deployments/web/scale',
		onResource('patch', 'deployments', { ...apps, ...dev, name: 'web', subresource: 'scale' })
	],
	[
		'POST',
		'/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
		onResource('create', 'selfsubjectaccessreviews', { group: 'authorization.k8s.io' })
	],
	['GET', '/api', { kind: 'path', verb: 'get', path: '/api' }],
	['GET', '/api/v1', { kind: 'path', verb: 'get', path: '/api/v1' }],
	['GET', '/apis', { kind: 'path', verb: 'get', path: '/apis' }],
	['GET', '/apis/apps', { kind: 'path', verb: 'get', path: '/apis/apps' }],
	['GET', '/apis/apps/v1', { kind: 'path', verb: 'get', path: '/apis/apps/v1' }],
	['GET', '/healthz?verbose', { kind: 'path', verb: 'get', path: '/healthz' }],
	['HEAD', '/healthz', { kind: 'path', verb: 'head', path: '/healthz' }],
	['POST', '/logs/x', { kind: 'path', verb: 'post', path: '/logs/x' }],
	['GET', '/version/', { kind: 'path', verb: 'get', path: '/version/' }]
] as const)('%s %s', (method, url, expected) => {
	expect(attributesOf(method, url)).toEqual(expected);
});
