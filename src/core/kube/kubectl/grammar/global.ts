/** Flags that every command has. `as-user-extra` and `kuberc` came with v1.34. */
import { flags } from './notation.ts';

export const globalFlags = flags(`
	as as-group:names as-uid as-user-extra:names cache-dir certificate-authority client-certificate
	client-key cluster context disable-compression:bool help/h:bool insecure-skip-tls-verify:bool
	kubeconfig kuberc log-flush-frequency:duration=5s match-server-version:bool namespace/n password
	profile=none profile-output=profile.pprof request-timeout=0 server/s tls-server-name token user
	username v/v:int=0 vmodule warnings-as-errors:bool`);

/** What only says how much is logged, or where answers are kept: nobody asked for it. */
export const idleFlags = ['v', 'vmodule', 'log-flush-frequency', 'cache-dir', 'kuberc'];
