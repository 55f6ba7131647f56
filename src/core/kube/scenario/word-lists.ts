/** What things in a drawn world are called: short, easily told apart, quickly typed. */

/** Namespaces: who it belongs to. None is a name of a Service. */
export const TEAMS = [
	'shop',
	'data',
	'blue',
	'green',
	'dev',
	'stage',
	'prod',
	'ops',
	'games',
	'books',
	'music',
	'bank'
] as const;

/** Services that anybody may have. */
export const APPS = [
	'cart',
	'pay',
	'web',
	'api',
	'auth',
	'mail',
	'search',
	'stock',
	'users',
	'orders',
	'chat',
	'feed',
	'maps',
	'price',
	'photo',
	'quiz'
] as const;

/** What keeps something, so that each of its pods is somebody. */
export const STORES = ['pg', 'redis', 'kafka', 'mongo', 'etcd', 'nats', 'solr', 'mysql'] as const;

/** Pods that only ask. */
export const CLIENTS = ['shell', 'probe', 'job', 'bot', 'cron', 'toolbox'] as const;

/** What a port of each number is called. */
export const PORTS = [
	{ name: 'http', port: 80 },
	{ name: 'https', port: 443 },
	{ name: 'web', port: 8080 },
	{ name: 'grpc', port: 9000 },
	{ name: 'admin', port: 8443 },
	{ name: 'metrics', port: 9090 }
] as const;

/** Domains of the cluster beside the usual one. */
export const OTHER_ZONES = ['k8s.internal', 'kube.lan', 'cluster.home'] as const;

/** Headless Services, where they are not called as the set behind them. */
export const GROUPS = ['nodes', 'peers', 'store', 'ring', 'quorum'] as const;

/** What pods call themselves. */
export const HOSTNAMES = ['main', 'spare', 'left', 'right', 'first', 'second', 'north'] as const;

export const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** ServiceAccounts: what they are for. */
export const ACCOUNTS = ['robot', 'deployer', 'backup', 'reader', 'runner', 'scraper'] as const;

export const PEOPLE = [
	'anna',
	'minjun',
	'carol',
	'jisoo',
	'david',
	'emma',
	'hana',
	'felix'
] as const;

export const IMAGES = ['nginx', 'httpd', 'redis', 'busybox', 'caddy'] as const;
