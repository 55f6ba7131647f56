/** Versions of a deck as builds of the app bring them, each compiled against the last one's ledger. */
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck, versioned } from '#core/notes/deck.ts';
import { emptyLedger, type Ledger } from '#core/notes/identity/ledger.ts';
import type { CompiledDeck } from '#core/notes/types.ts';

export const SERVICES = 'services' as DeckId;

const LINES = {
	clusterIp: 'ClusterIP: a virtual address inside the cluster only',
	nodePort: 'NodePort: opens the same port on every node',
	range: 'Port range: a number from 30000 to 32767',
	headless: 'Headless: a service without any address'
};

/** The note, with other lines in the place of some; an empty one leaves the line out. */
export function servicesText(
	change: Partial<typeof LINES> = {},
	...more: readonly string[]
): string {
	const lines = [...Object.values({ ...LINES, ...change }), ...more].filter((line) => line !== '');
	return `# Services\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

/** Each text as the next version of the note, and of the app. */
export function versionsOf(...sources: readonly string[]): readonly CompiledDeck[] {
	let ledger: Ledger = emptyLedger(SERVICES);
	return sources.map((source) => {
		const compiled = compileDeck([{ path: 'cards/services/en.md', source }], ledger);
		({ ledger } = compiled);
		return versioned(compiled);
	});
}
