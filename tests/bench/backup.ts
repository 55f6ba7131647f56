/** Writes a backup file of a long history: `backup.mjs CARDS.json COUNT OUT`; prints nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CardId, Millis } from '#core/base/brand.ts';
import { writeBackup } from '#store/backup/write.ts';
import { makeLog } from './log.ts';

const [cardsFile, count, out] = process.argv.slice(2);
const cards = JSON.parse(readFileSync(cardsFile!, 'utf8')) as readonly CardId[];
const log = makeLog(cards, Number(count), 730, Date.now() as Millis);
const backup = await writeBackup(log);
writeFileSync(out!, new Uint8Array(await backup.arrayBuffer()));
