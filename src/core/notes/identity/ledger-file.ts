/**
 * The ledger as a file: canonical, so that a diff shows what happened to facts and nothing
 * else, and checked on the way in, because people merge it by hand.
 */
import * as v from 'valibot';
import type { CardId, DeckId, FactId } from '../../base/brand.ts';
import { canonicalJson } from '../../base/json.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { keyOf, type Ledger } from './ledger.ts';

const id = v.custom<FactId>(
	(value) => typeof value === 'string' && /^[a-z2-7]{13}$/.test(value),
	'not an id'
);
const cardId = v.custom<CardId>(
	(value) => typeof value === 'string' && /^[a-z2-7]{13}\/./.test(value),
	'not a card'
);
const answers = v.record(v.string(), v.string());

const ledger = v.strictObject({
	v: v.literal(1),
	deck: v.custom<DeckId>((value) => typeof value === 'string' && value !== ''),
	facts: v.array(
		v.strictObject({
			id,
			lang: v.picklist(['ko', 'en']),
			state: v.picklist(['active', 'orphan']),
			file: v.string(),
			breadcrumb: v.array(v.string()),
			text: v.string(),
			before: v.nullable(id),
			after: v.nullable(id),
			anchor: v.exactOptional(v.string()),
			slots: answers,
			retired: v.exactOptional(answers),
			became: v.exactOptional(v.record(v.string(), cardId)),
			history: v.exactOptional(v.array(v.string())),
			maybe: v.exactOptional(v.array(v.strictObject({ id, slots: answers })))
		})
	)
});

export function serialiseLedger(value: Ledger): string {
	return canonicalJson(value, '\t');
}

/**
 * Reads what `serialiseLedger` wrote, or says what is wrong with it. Nothing is repaired: a
 * ledger put right by guessing would give schedules to the wrong facts.
 */
export function parseLedger(text: string): Result<Ledger, string> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return err(error instanceof Error ? error.message : String(error));
	}
	const parsed = v.safeParse(ledger, value, { abortEarly: true });
	if (!parsed.success) {
		const issue = parsed.issues[0];
		return err(`${v.getDotPath(issue) ?? 'ledger'}: ${issue.message}`);
	}
	const twice = repeatedId(parsed.output);
	return twice === undefined ? ok(parsed.output) : err(`facts: ${twice} twice`);
}

/** An id that two records of one language have, as after a bad merge. */
function repeatedId({ facts }: Ledger): FactId | undefined {
	const seen = new Set<string>();
	return facts.find(({ id, lang }) => seen.size === seen.add(keyOf({ lang, id })).size)?.id;
}
