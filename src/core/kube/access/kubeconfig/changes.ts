/** How the flags of `set-context`, `set-cluster` and `set-credentials` change an entry. */
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { ClusterChange, ContextChange, EditFault, UserChange } from './edits.ts';
import { absolute } from './paths.ts';
import type { ClusterEntry, ContextEntry, Machine, UserEntry } from './types.ts';
import { entryOf } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Empty fields are not written; `omitempty` of the format. */
export function withoutEmpty<T extends object>(entry: T): T {
	const isKept = (value: unknown) => value !== undefined && value !== '' && value !== false;
	return Object.fromEntries(Object.entries(entry).filter(([, value]) => isKept(value))) as T;
}

export function changedContext(entry: ContextEntry, change: ContextChange): ContextEntry {
	return withoutEmpty({ ...entry, ...change });
}

export function changedCluster(
	entry: ClusterEntry,
	change: ClusterChange,
	machine: Machine
): Result<ClusterEntry, EditFault> {
	const { certificateAuthority: path, insecureSkipTlsVerify: isInsecure } = change;
	if (isInsecure && path) return err({ code: 'edit-insecure-with-authority' });
	const trust = authority(path, change.embedCerts ?? false, machine);
	if (!trust.ok) return trust;
	const next: Fields = {
		...entry,
		...(change.server !== undefined && { server: change.server }),
		...(change.tlsServerName !== undefined && { 'tls-server-name': change.tlsServerName }),
		...(isInsecure !== undefined && { 'insecure-skip-tls-verify': isInsecure }),
		...(isInsecure && { 'certificate-authority': '', 'certificate-authority-data': '' }),
		...trust.value
	};
	return ok(withoutEmpty(next));
}

/** A CA given takes the place of its other form and of the insecure mode. */
function authority(
	path: string | undefined,
	embed: boolean,
	machine: Machine
): Result<Fields, EditFault> {
	if (path === undefined) return ok({});
	const given = fileOrData('certificate-authority', path, embed, machine);
	return given.ok ? ok({ 'insecure-skip-tls-verify': false, ...given.value }) : given;
}

function fileOrData(
	field: string,
	path: string,
	embed: boolean,
	machine: Machine
): Result<Fields, EditFault> {
	const place = absolute(machine.folder, path);
	if (!embed) return ok({ [field]: place, [`${field}-data`]: '' });
	const content = entryOf(machine.contents, place);
	return content === undefined
		? err({ code: 'edit-embedded-missing', path })
		: ok({ [field]: '', [`${field}-data`]: content });
}

export function changedUser(
	entry: UserEntry,
	change: UserChange,
	machine: Machine
): Result<UserEntry, EditFault> {
	const isBasic = Boolean(change.username) || Boolean(change.password);
	if (change.token && isBasic) return err({ code: 'edit-methods-several' });
	const embed = change.embedCerts ?? false;
	let next: Fields = entry;
	for (const [field, path] of [
		['client-certificate', change.clientCertificate],
		['client-key', change.clientKey]
	] as const) {
		if (path === undefined) continue;
		const given = fileOrData(field, path, embed, machine);
		if (!given.ok) return given;
		next = { ...next, ...given.value };
	}
	return ok(withoutEmpty({ ...next, ...methods(change, isBasic) }));
}

/** A token takes the place of a name and a password, and the other way round. */
function methods(change: UserChange, isBasic: boolean): Fields {
	return {
		...(change.token !== undefined && { token: change.token }),
		...(change.username !== undefined && { username: change.username }),
		...(change.password !== undefined && { password: change.password }),
		...(change.token && { username: '', password: '' }),
		...(isBasic && { token: '' })
	};
}
