import { LOG_TABLES, newWriter, WRITER_VERSION } from './head.ts';
import { mend } from './mend.ts';
import type { Db, HeadRow } from './schema.ts';

/** Gives a new database its head; one that has lost it gets it back from the log. */
export async function ensureHead(db: Db): Promise<void> {
	if ((await db.meta.get('head')) !== undefined) return;
	await db.transaction('rw', [...LOG_TABLES], async () => {
		if ((await db.meta.get('head')) !== undefined) return; // another tab was faster
		const { head } = await mend(db, firstHead());
		await db.meta.put({ ...head, hlc: head.top });
	});
}

function firstHead(): HeadRow {
	return {
		key: 'head',
		minWriter: WRITER_VERSION,
		writer: newWriter(),
		n: 0,
		hlc: null,
		top: null,
		tail: 0,
		holdings: []
	};
}
