/** From what a client sends to what the server reads in it: texts stand for what they hold. */
import type { Credentials } from './authenticate/types.ts';
import type { Certificate } from './certificate.ts';
import type { Sent } from './kubeconfig/sent.ts';
import type { ByName } from './kubeconfig/types.ts';
import { entryOf } from './kubeconfig/types.ts';
import type { Token } from './tokens/types.ts';

/** What is in certificates and tokens, by their text. */
export type Wallet = {
	readonly certificates: ByName<Certificate>;
	readonly tokens: ByName<Token>;
};

/** A token that the wallet does not know is sent as it is; basic authentication shows nobody. */
export function credentialsOf({ certificate, token }: Sent, wallet: Wallet): Credentials {
	return {
		certificate: certificate ? (entryOf(wallet.certificates, certificate) ?? null) : null,
		token: token ? (entryOf(wallet.tokens, token) ?? { kind: 'text', text: token }) : null,
		remote: null
	};
}
