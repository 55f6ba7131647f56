import { describe, expect, test } from 'vitest';
import { asked } from '../cards-of.ts';

const d1 = (source: string) => asked(source, 'D1', 'D1r');

describe('labels that name nothing are not asked about', () => {
	test.each([
		['the side of a picture', '## Stars\n- Left: Crab nebula, remnants of a supernova'],
		['its corner', '## Stars\n- Top left: Crab nebula, remnants of a supernova'],
		['its part', '## Stars\n- Right panel: Helix nebula, a planetary nebula'],
		['its side in Korean', '## 별\n- 왼쪽: 게 성운, 초신성의 잔해'],
		['a picture in Korean', '## 별\n- 아래 그림: 나선 성운, 행성상 성운의 하나'],
		['the number of a picture', '## Stars\n- Figure 2: the life cycle of a massive star'],
		['its number in Korean', '## 별\n- 그림 2: 무거운 별이 겪는 일생'],
		['the others', '## Composition\n- Everything else: $Z=0.0122$'],
		['what is left', '## Composition\n- The rest: elements heavier than helium'],
		['the others in Korean', '## 조성\n- 나머지: 헬륨보다 무거운 원소'],
		['two things with one figure', '## Sky\n- Sun and moon: 0.5 arcminutes in the sky'],
		['two things in Korean', '## 하늘\n- 해와 달: 0.5도 크기'],
		['a place with a figure', '## Distances\n- To the galactic centre: $8.5\\,\\text{kpc}$']
	])('%s', (_, source) => {
		expect(d1(source)).toEqual([]);
	});

	test('above the line that it is the label of', () => {
		expect(
			asked('## Stars\n- Left panel\n  - Crab nebula, remnants of a supernova', 'D14')
		).toEqual([]);
	});

	test('a side of what stands above it names a value of it', () => {
		expect(d1('## CSS\n- text-align\n  - left: lines begin at one edge')).toContain(
			'left? => lines begin at one edge'
		);
	});

	test.each([
		['- Distance of Earth and Moon: 384,400 km', 'Distance of Earth and Moon? => 384,400 km'],
		['- 지구와 달의 거리: 384,400 km', '지구와 달의 거리는? => 384,400 km'],
		['- Supply and demand: two forces of a market', 'Supply and demand? => two forces of a market'],
		['- To find the mean: $\\sum x / n$', 'To find the mean: how? => \\sum x / n']
	])('%s', (source, card) => {
		expect(d1(source)).toContain(card);
	});
});

test('a figure is no description to name a thing by', () => {
	expect(asked('- Full moon: 0.5 arcminutes in the sky', 'D1r')).toEqual([]);
	expect(asked('- Knot: one nautical mile per hour', 'D1r')).toHaveLength(1);
});

test('what says that it is a name is asked for by it', () => {
	expect(asked('- Lines: A nautical term for ropes.', 'D1r')).toEqual([
		'What is a nautical term for ropes? => Lines'
	]);
});
