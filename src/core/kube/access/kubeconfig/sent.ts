/** What a settled request carries to the server to show who asks. */
import type { Target } from './settle.ts';
import type { Machine } from './types.ts';
import { entryOf } from './types.ts';

export type Sent = {
	/** What is in the certificate's file or data; sent beside a token, not in place of it. */
	readonly certificate: string | null;
	readonly token: string | null;
	/** A name and a password, which no API server reads since 1.19. */
	readonly isBasic: boolean;
	/** What an exec program would hand out is not known here. */
	readonly isByProgram: boolean;
	readonly impersonates: { readonly user: string; readonly groups: readonly string[] } | null;
};

/** Without TLS nothing is sent but the wish to act as another (client-go; measured with 1.33). */
export function sentBy({ server, user }: Target, machine: Machine): Sent {
	const isSecure = server.startsWith('https://');
	const { 'client-certificate-data': data, 'client-certificate': path } = user;
	const certificate = data ?? (path ? entryOf(machine.contents, path) : undefined);
	const file = user.tokenFile ? entryOf(machine.contents, user.tokenFile) : undefined;
	// a token file that can be read wins over a token, the one of --token too
	const token = file?.trim() || user.token;
	return {
		certificate: (isSecure && certificate) || null,
		token: (isSecure && token) || null,
		isBasic: isSecure && Boolean(user.username),
		isByProgram: isSecure && user.exec !== undefined,
		impersonates: user.as ? { user: user.as, groups: user['as-groups'] ?? [] } : null
	};
}
