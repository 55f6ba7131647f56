/**
 * What the world of each topic tells when it is opened: who asks for what, each step in both
 * languages, and what the picture points out beside it. Read by people; a change here is a change
 * of what they read.
 */
type Story = {
	readonly asked: string;
	readonly en: readonly string[];
	readonly ko: readonly string[];
	/** Marks of things, then the name that is asked of DNS. */
	readonly shown: readonly (readonly string[])[];
};

export const STORIES: Readonly<Record<string, Story>> = {
	'cluster-ip': {
		asked: 'web:80',
		en: [
			'No dots, fewer than ndots:5: first with each entry of the search list, at last as it is.',
			'web.default.svc.cluster.local. – found. The cluster IP of the Service “web” in “default”.',
			'The packet is handled on “node-1”.',
			'Port 80 of the cluster IP belongs to the Service “web” in “default”.',
			'internalTrafficPolicy is Cluster: pods on all nodes count.',
			'Ready in the cluster: web-1, web-2.',
			'Nobody changes the address of the client: the pod sees it.',
			'Any of web-1, web-2 answers and sees the client’s address.'
		],
		ko: [
			'점이 없어 ndots:5보다 적어요. 검색 목록을 차례로 붙여 보고, 마지막에 그대로 물어요.',
			'web.default.svc.cluster.local. – 찾음. 네임스페이스 ‘default’의 서비스 ‘web’의 클러스터 IP예요.',
			'패킷을 노드 ‘node-1’에서 처리해요.',
			'클러스터 IP의 80번 포트는 네임스페이스 ‘default’의 서비스 ‘web’의 것이에요.',
			'internalTrafficPolicy가 Cluster여서 모든 노드의 파드를 쓸 수 있어요.',
			'클러스터에서 준비된 것: web-1, web-2.',
			'클라이언트의 주소를 아무도 바꾸지 않아서 파드에 그대로 보여요.',
			'web-1, web-2 중 하나가 응답해요. 응답하는 쪽에는 클라이언트의 주소가 보여요.'
		],
		shown: [
			['asks pod:default/client', 'DNS web asked'],
			[
				'asks pod:default/client',
				'found service:default/web',
				'DNS web.default.svc.cluster.local. found'
			],
			['asks pod:default/client', 'way node:node-1', 'DNS web.default.svc.cluster.local. found'],
			[
				'asks pod:default/client',
				'found service:default/web',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'may pod:default/web-1',
				'may pod:default/web-2',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'answers pod:default/web-1',
				'answers pod:default/web-2',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'answers pod:default/web-1',
				'answers pod:default/web-2',
				'DNS web.default.svc.cluster.local. found'
			]
		]
	},
	dns: {
		asked: 'web.shop:80',
		en: [
			'One dot, fewer than ndots:5: first with each entry of the search list, at last as it is.',
			'web.shop.default.svc.cluster.local. – no such name. There is no Service “shop” in “default”.',
			'web.shop.svc.cluster.local. – found. The cluster IP of the Service “web” in “shop”.',
			'The packet is handled on “node-1”.',
			'Port 80 of the cluster IP belongs to the Service “web” in “shop”.',
			'internalTrafficPolicy is Cluster: pods on all nodes count.',
			'Ready in the cluster: web-1, web-2.',
			'Nobody changes the address of the client: the pod sees it.',
			'Any of web-1, web-2 answers and sees the client’s address.'
		],
		ko: [
			'점이 1개로 ndots:5보다 적어요. 검색 목록을 차례로 붙여 보고, 마지막에 그대로 물어요.',
			'web.shop.default.svc.cluster.local. – 없는 이름. 네임스페이스 ‘default’의 서비스 ‘shop’이 없어요.',
			'web.shop.svc.cluster.local. – 찾음. 네임스페이스 ‘shop’의 서비스 ‘web’의 클러스터 IP예요.',
			'패킷을 노드 ‘node-1’에서 처리해요.',
			'클러스터 IP의 80번 포트는 네임스페이스 ‘shop’의 서비스 ‘web’의 것이에요.',
			'internalTrafficPolicy가 Cluster여서 모든 노드의 파드를 쓸 수 있어요.',
			'클러스터에서 준비된 것: web-1, web-2.',
			'클라이언트의 주소를 아무도 바꾸지 않아서 파드에 그대로 보여요.',
			'web-1, web-2 중 하나가 응답해요. 응답하는 쪽에는 클라이언트의 주소가 보여요.'
		],
		shown: [
			['asks pod:default/client', 'DNS web.shop asked'],
			['asks pod:default/client', 'DNS web.shop.default.svc.cluster.local. not-found'],
			[
				'asks pod:default/client',
				'found service:shop/web',
				'DNS web.shop.svc.cluster.local. found'
			],
			['asks pod:default/client', 'way node:node-1', 'DNS web.shop.svc.cluster.local. found'],
			[
				'asks pod:default/client',
				'found service:shop/web',
				'DNS web.shop.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:shop/web',
				'DNS web.shop.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:shop/web',
				'may pod:shop/web-1',
				'may pod:shop/web-2',
				'DNS web.shop.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:shop/web',
				'answers pod:shop/web-1',
				'answers pod:shop/web-2',
				'DNS web.shop.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:shop/web',
				'answers pod:shop/web-1',
				'answers pod:shop/web-2',
				'DNS web.shop.svc.cluster.local. found'
			]
		]
	},
	endpoint: {
		asked: 'legacy:80',
		en: [
			'No dots, fewer than ndots:5: first with each entry of the search list, at last as it is.',
			'legacy.default.svc.cluster.local. – found. The cluster IP of the Service “legacy” in “default”.',
			'The packet is handled on “node-1”.',
			'Port 80 of the cluster IP belongs to the Service “legacy” in “default”.',
			'internalTrafficPolicy is Cluster: pods on all nodes count.',
			'Ready in the cluster: 203.0.113.20.',
			'The address lies outside of the pod network, and many networks hide pods behind their node there.',
			'203.0.113.20 answers and sees the client’s address or that of a node.'
		],
		ko: [
			'점이 없어 ndots:5보다 적어요. 검색 목록을 차례로 붙여 보고, 마지막에 그대로 물어요.',
			'legacy.default.svc.cluster.local. – 찾음. 네임스페이스 ‘default’의 서비스 ‘legacy’의 클러스터 IP예요.',
			'패킷을 노드 ‘node-1’에서 처리해요.',
			'클러스터 IP의 80번 포트는 네임스페이스 ‘default’의 서비스 ‘legacy’의 것이에요.',
			'internalTrafficPolicy가 Cluster여서 모든 노드의 파드를 쓸 수 있어요.',
			'클러스터에서 준비된 것: 203.0.113.20.',
			'파드 네트워크 밖의 주소예요. 이런 곳에는 파드의 주소 대신 노드의 주소가 보이는 네트워크가 많아요.',
			'203.0.113.20이 응답해요. 응답하는 쪽에는 클라이언트나 노드의 주소가 보여요.'
		],
		shown: [
			['asks pod:default/client', 'DNS legacy asked'],
			[
				'asks pod:default/client',
				'found service:default/legacy',
				'DNS legacy.default.svc.cluster.local. found'
			],
			['asks pod:default/client', 'way node:node-1', 'DNS legacy.default.svc.cluster.local. found'],
			[
				'asks pod:default/client',
				'found service:default/legacy',
				'DNS legacy.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/legacy',
				'DNS legacy.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/legacy',
				'may address:203.0.113.20',
				'DNS legacy.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/legacy',
				'answers address:203.0.113.20',
				'DNS legacy.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/legacy',
				'answers address:203.0.113.20',
				'DNS legacy.default.svc.cluster.local. found'
			]
		]
	},
	'external-name': {
		asked: 'payments:443',
		en: [
			'No dots, fewer than ndots:5: first with each entry of the search list, at last as it is.',
			'payments.default.svc.cluster.local. – found. The Service “payments” in “default” is another name for pay.example.com, which is asked for next. pay.example.com is found: 203.0.113.30.',
			'The packet leaves the cluster for 203.0.113.30; what answers there is not part of this cluster.'
		],
		ko: [
			'점이 없어 ndots:5보다 적어요. 검색 목록을 차례로 붙여 보고, 마지막에 그대로 물어요.',
			'payments.default.svc.cluster.local. – 찾음. 네임스페이스 ‘default’의 서비스 ‘payments’는 pay.example.com의 다른 이름이라서, 그 이름을 이어서 찾아요. pay.example.com 이름은 203.0.113.30 주소로 이어져요.',
			'패킷이 클러스터를 떠나 203.0.113.30으로 가요. 거기서 누가 답하는지는 이 클러스터로 알 수 없어요.'
		],
		shown: [
			['asks pod:default/client', 'DNS payments asked'],
			[
				'asks pod:default/client',
				'found service:default/payments',
				'DNS payments.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/payments',
				'way name:pay.example.com',
				'DNS payments.default.svc.cluster.local. found'
			]
		]
	},
	headless: {
		asked: 'db-0.db:5432',
		en: [
			'One dot, fewer than ndots:5: first with each entry of the search list, at last as it is.',
			'db-0.db.default.svc.cluster.local. – found. The pod “db-0” behind the Service “db” in “default”.',
			'The pod “db-0” is dialled itself; no Service is between.',
			'Nobody changes the address of the client: the pod sees it.',
			'db-0 answers and sees the client’s address.'
		],
		ko: [
			'점이 1개로 ndots:5보다 적어요. 검색 목록을 차례로 붙여 보고, 마지막에 그대로 물어요.',
			'db-0.db.default.svc.cluster.local. – 찾음. 네임스페이스 ‘default’의 서비스 ‘db’에 속한 파드 ‘db-0’의 주소예요.',
			'서비스를 거치지 않고 파드 ‘db-0’으로 바로 연결해요.',
			'클라이언트의 주소를 아무도 바꾸지 않아서 파드에 그대로 보여요.',
			'db-0이 응답해요. 응답하는 쪽에는 클라이언트의 주소가 보여요.'
		],
		shown: [
			['asks pod:default/client', 'DNS db-0.db asked'],
			[
				'asks pod:default/client',
				'found service:default/db',
				'DNS db-0.db.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'answers pod:default/db-0',
				'DNS db-0.db.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'answers pod:default/db-0',
				'DNS db-0.db.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'answers pod:default/db-0',
				'DNS db-0.db.default.svc.cluster.local. found'
			]
		]
	},
	'load-balancer': {
		asked: 'web:80',
		en: [
			'No dots, fewer than ndots:5: first with each entry of the search list, at last as it is.',
			'web.default.svc.cluster.local. – found. The cluster IP of the Service “web” in “default”.',
			'The packet is handled on “node-1”.',
			'Port 80 of the cluster IP belongs to the Service “web” in “default”.',
			'internalTrafficPolicy is Cluster: pods on all nodes count.',
			'Ready in the cluster: web-1, web-2.',
			'Nobody changes the address of the client: the pod sees it.',
			'Any of web-1, web-2 answers and sees the client’s address.'
		],
		ko: [
			'점이 없어 ndots:5보다 적어요. 검색 목록을 차례로 붙여 보고, 마지막에 그대로 물어요.',
			'web.default.svc.cluster.local. – 찾음. 네임스페이스 ‘default’의 서비스 ‘web’의 클러스터 IP예요.',
			'패킷을 노드 ‘node-1’에서 처리해요.',
			'클러스터 IP의 80번 포트는 네임스페이스 ‘default’의 서비스 ‘web’의 것이에요.',
			'internalTrafficPolicy가 Cluster여서 모든 노드의 파드를 쓸 수 있어요.',
			'클러스터에서 준비된 것: web-1, web-2.',
			'클라이언트의 주소를 아무도 바꾸지 않아서 파드에 그대로 보여요.',
			'web-1, web-2 중 하나가 응답해요. 응답하는 쪽에는 클라이언트의 주소가 보여요.'
		],
		shown: [
			['asks pod:default/client', 'DNS web asked'],
			[
				'asks pod:default/client',
				'found service:default/web',
				'DNS web.default.svc.cluster.local. found'
			],
			['asks pod:default/client', 'way node:node-1', 'DNS web.default.svc.cluster.local. found'],
			[
				'asks pod:default/client',
				'found service:default/web',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'may pod:default/web-1',
				'may pod:default/web-2',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'answers pod:default/web-1',
				'answers pod:default/web-2',
				'DNS web.default.svc.cluster.local. found'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'answers pod:default/web-1',
				'answers pod:default/web-2',
				'DNS web.default.svc.cluster.local. found'
			]
		]
	},
	'node-port': {
		asked: '192.168.0.13:30080',
		en: [
			'This is an address already: nobody asks DNS.',
			'The packet is handled on “node-3”.',
			'Port 30080 of the node belongs to the Service “web” in “default”.',
			'externalTrafficPolicy is Cluster: pods on all nodes count.',
			'Ready in the cluster: web-1, web-2.',
			'Under externalTrafficPolicy Cluster the answer must come back through the node, so the pod sees the node’s address.',
			'Any of web-1, web-2 answers and sees the address of a node.'
		],
		ko: [
			'이미 주소라서 DNS에 묻지 않아요.',
			'패킷을 노드 ‘node-3’에서 처리해요.',
			'노드의 30080번 포트는 네임스페이스 ‘default’의 서비스 ‘web’의 것이에요.',
			'externalTrafficPolicy가 Cluster여서 모든 노드의 파드를 쓸 수 있어요.',
			'클러스터에서 준비된 것: web-1, web-2.',
			'externalTrafficPolicy가 Cluster이면 응답이 그 노드를 거쳐 돌아가야 해서, 파드에는 노드의 주소가 보여요.',
			'web-1, web-2 중 하나가 응답해요. 응답하는 쪽에는 노드의 주소가 보여요.'
		],
		shown: [
			['asks pod:default/client'],
			['asks pod:default/client', 'way node:node-3'],
			['asks pod:default/client', 'found service:default/web'],
			['asks pod:default/client', 'found service:default/web'],
			[
				'asks pod:default/client',
				'found service:default/web',
				'may pod:default/web-1',
				'may pod:default/web-2'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'answers pod:default/web-1',
				'answers pod:default/web-2'
			],
			[
				'asks pod:default/client',
				'found service:default/web',
				'answers pod:default/web-1',
				'answers pod:default/web-2'
			]
		]
	}
};
