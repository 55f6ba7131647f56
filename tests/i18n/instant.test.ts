import { expect, test } from 'vitest';
import type { Millis } from '#core/base/brand.ts';
import { instant } from '#i18n/instant.ts';

test('an instant is told to the minute, in UTC', () => {
	expect(instant(Date.parse('2026-03-01T12:00:59.999Z') as Millis)).toBe('2026-03-01 12:00 UTC');
	expect(instant(Date.parse('2026-03-01T00:00+09:00') as Millis)).toBe('2026-02-28 15:00 UTC');
});
