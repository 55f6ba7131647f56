/** kubectl's global flags that decide who is asked, as whom and where. */

/** An absent or empty one leaves the say to the kubeconfig; paths start at the current folder. */
export type Flags = {
	readonly kubeconfig?: string;
	readonly context?: string;
	readonly cluster?: string;
	readonly user?: string;
	readonly namespace?: string;
	readonly server?: string;
	readonly token?: string;
	readonly as?: string;
	readonly asGroups?: readonly string[];
	readonly certificateAuthority?: string;
	readonly insecureSkipTlsVerify?: boolean;
	readonly tlsServerName?: string;
	readonly clientCertificate?: string;
	readonly clientKey?: string;
};
