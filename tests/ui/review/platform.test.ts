import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemAwake } from '#ui/review/platform/awake.ts';
import { systemHaptics } from '#ui/review/platform/haptics.ts';
import { systemVoice } from '#ui/review/platform/voice.ts';

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** Voices of a system that speaks when the test lets it. */
function voices(...langs: readonly string[]) {
	const queue: SpeechSynthesisUtterance[] = [];
	const system = {
		speaking: false,
		getVoices: () => langs.map((lang) => ({ lang, localService: true })),
		speak: (utterance: SpeechSynthesisUtterance) => void queue.push(utterance),
		cancel: () => void queue.splice(0)
	};
	/** Chromium takes none but its own voices. */
	class Utterance extends EventTarget {
		readonly text: string;
		lang = '';
		rate = 1;
		voice: unknown = null;
		constructor(text: string) {
			super();
			this.text = text;
		}
	}
	vi.stubGlobal('speechSynthesis', system);
	vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
	return { voice: systemVoice()!, queue };
}

describe('the voices of the system', () => {
	const stretches = [
		{ text: 'Service', lang: 'en' },
		{ text: '는', lang: 'ko' }
	] as const;

	test('read each stretch in its language, at the speed asked for, to the end', async () => {
		const { voice, queue } = voices('en-GB', 'ko-KR');
		const done = voice.speak(stretches, 1.5);
		expect(queue.map(({ text, lang, rate }) => [text, lang, rate])).toEqual([
			['Service', 'en-US', 1.5],
			['는', 'ko-KR', 1.5]
		]);
		expect(queue.map(({ voice: chosen }) => chosen?.lang)).toEqual(['en-GB', 'ko-KR']);
		queue[1]!.dispatchEvent(new Event('end'));
		expect(await done).toBe(true);
	});

	test('tell when they were stopped, refused, or asked for something else', async () => {
		const { voice, queue } = voices('en-US');
		const first = voice.speak(stretches, 1);
		const second = voice.speak(stretches, 1);
		expect(await first).toBe(false);
		voice.stop();
		expect(await second).toBe(false);
		const third = voice.speak(stretches, 1);
		queue[0]!.dispatchEvent(new Event('error'));
		expect(await third).toBe(false);
		expect(await voice.speak([], 1)).toBe(true);
	});

	test('that say neither end nor error are not waited for without end, nor cut short', async () => {
		vi.useFakeTimers();
		const { voice } = voices('en-US');
		const told = vi.fn();
		void voice.speak([{ text: 'a'.repeat(100), lang: 'en' }], 1).then(told);
		await vi.advanceTimersByTimeAsync(30_000);
		expect(told).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(told).toHaveBeenCalledExactlyOnceWith(false);
		void voice.speak([{ text: 'a'.repeat(100), lang: 'en' }], 1.5).then(told);
		await vi.advanceTimersByTimeAsync(25_000);
		expect(told).toHaveBeenCalledTimes(2);
		voice.stop();
		expect(vi.getTimerCount()).toBe(0);
	});

	test('say which languages there are', () => {
		const { voice } = voices('en-US');
		expect([voice.speaks('en'), voice.speaks('ko')]).toEqual([true, false]);
	});

	test('are none in a browser without', () => {
		vi.stubGlobal('speechSynthesis', undefined);
		expect(systemVoice()).toBeNull();
	});
});

test('the screen is kept on anew when the page comes back, once at a time, and let go at the end', async () => {
	const locks: { readonly release: ReturnType<typeof vi.fn> }[] = [];
	vi.spyOn(navigator.wakeLock, 'request').mockImplementation(() => {
		locks.push({ release: vi.fn(() => Promise.resolve()) });
		return Promise.resolve(locks.at(-1) as unknown as WakeLockSentinel);
	});
	const released = () => locks.map(({ release }) => release.mock.calls.length);
	const taken = () => new Promise((resolve) => setTimeout(resolve));
	const letGo = systemAwake().hold();
	await taken();
	document.dispatchEvent(new Event('visibilitychange'));
	await taken();
	expect(released()).toEqual([1, 0]);
	letGo();
	document.dispatchEvent(new Event('visibilitychange'));
	expect(locks).toHaveLength(2);
	expect(released()).toEqual([1, 1]);
});

test('a tick is ten milliseconds, and nothing where no phone can', () => {
	const vibrate = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
	const haptics = systemHaptics();
	expect(haptics.works).toBe(true);
	haptics.tick();
	expect(vibrate).toHaveBeenCalledWith(10);
});
