import { canonicalJson } from '../base/json.ts';
import type { Entry } from './types.ts';

/**
 * The one text of an entry: JSON with sorted keys, absent and undefined fields left out, no
 * white space. Equal entries have equal texts, on every device and in every engine; journal,
 * backup and checksums use it.
 */
export function canonicalEntry(entry: Entry): string {
	return canonicalJson(entry);
}
