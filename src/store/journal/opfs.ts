/** The origin private file system, as the journal needs it. Only inside a worker. */
import { storageManager } from '../own-storage.ts';
import type { Files, OpenFile } from './files.ts';

/** TypeScript knows this part in its worker library only. */
type SyncHandles = { createSyncAccessHandle(): Promise<OpenFile> };

/** What engines throw for a file that another context has open. */
const BUSY = ['NoModificationAllowedError', 'InvalidStateError'];

/** The folder of that name; null where the browser has no such files, or not in this mode. */
export async function openFolder(name: string): Promise<Files | null> {
	const root = await rootFolder();
	if (root === null) return null;
	const folder = await root.getDirectoryHandle(name, { create: true });
	return {
		async list() {
			const names: string[] = [];
			for await (const file of folder.keys()) names.push(file);
			return names;
		},
		async open(file) {
			const handle = await folder.getFileHandle(file, { create: true });
			try {
				return await (handle as FileSystemFileHandle & SyncHandles).createSyncAccessHandle();
			} catch (error) {
				if (error instanceof DOMException && BUSY.includes(error.name)) return null;
				throw error;
			}
		},
		async remove(file) {
			try {
				await folder.removeEntry(file);
				return true;
			} catch (error) {
				if (!(error instanceof DOMException)) throw error;
				if (error.name === 'NotFoundError') return true;
				if (BUSY.includes(error.name)) return false;
				throw error;
			}
		}
	};
}

async function rootFolder(): Promise<FileSystemDirectoryHandle | null> {
	const storage = storageManager();
	if (storage.getDirectory === undefined || !hasSyncHandles()) return null;
	return storage.getDirectory().catch(() => null);
}

function hasSyncHandles(): boolean {
	return (
		typeof FileSystemFileHandle === 'function' &&
		'createSyncAccessHandle' in FileSystemFileHandle.prototype
	);
}
