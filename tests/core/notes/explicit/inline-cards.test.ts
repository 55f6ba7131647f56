import { describe, expect, test } from 'vitest';
import { cardsOf, parse, shownCards } from '../support.ts';

const codes = (source: string) => parse(source).diagnostics.map(({ code }) => code);

describe('a line with two sides and gaps', () => {
	test('has a card for the sides and one for each gap', () => {
		expect(shownCards('the ==default== port :: ==6443==')).toEqual([
			'the default port => 6443',
			'the […] port / 6443 => default',
			'the default port / […] => 6443'
		]);
	});

	test('keeps the hint of a gap and a sign inside of it', () => {
		expect(shownCards('back ::: the ==a :: b==^[pair] of it')).toEqual([
			'back => the a :: b of it',
			'the a :: b of it => back',
			'back / the [pair] of it => a :: b'
		]);
	});

	test('keeps its marks', () => {
		const [, gap] = cardsOf('**front** :: a ==`code`== here');
		expect(gap!.prompt).toEqual([
			{
				kind: 'paragraph',
				children: [
					{ kind: 'strong', children: [{ kind: 'text', text: 'front' }] },
					{ kind: 'break' },
					{ kind: 'text', text: 'a ' },
					{ kind: 'cloze', children: [{ kind: 'code', text: 'code' }] },
					{ kind: 'text', text: ' here' }
				]
			}
		]);
	});

	test('with a side missing still asks for its gap', () => {
		const source = 'the ==default== port ::';
		expect(shownCards(source)).toEqual(['the […] port => default']);
		expect(codes(source)).toEqual(['answer-missing']);
	});
});

describe('a line whose signs are wrong', () => {
	test.each([
		['- pod의 ip는 ==가변적 이므로 service ip를 이용', 'cloze-unclosed'],
		['- If the pod fails, ==the kubelet restarts it', 'cloze-unclosed'],
		['- The default port is ====', 'cloze-empty'],
		['- If the pod fails, == == restarts it', 'cloze-empty']
	])('has its diagnostic and no suggestion: %s', (source, code) => {
		expect(shownCards(source)).toEqual([]);
		expect(codes(source)).toEqual([code]);
	});

	test('keeps the gaps that are right, without the signs that are not', () => {
		expect(shownCards('the ==ip== is ==variable')).toEqual(['the […] is variable => ip']);
	});
});

test('a property of another tool is nothing to ask about', () => {
	expect(shownCards('- tags:: CNAME 레코드를 사용하면 별칭을 저장')).toEqual([]);
});

test('a second sign belongs to the answer, and is named at its place', () => {
	const source = 'the type of id :: id :: a -> a';
	expect(shownCards(source)).toEqual(['the type of id => id :: a -> a']);
	expect(parse(source).diagnostics).toMatchObject([
		{ code: 'separator-repeated', severity: 'hint', column: 22 }
	]);
});

test('lines with signs below an item are cards of their own', () => {
	expect(shownCards('- first :: card\n  second :: card\n  third')).toEqual([
		'first => card',
		'second => card'
	]);
	expect(shownCards('- an item\n  that goes on\n  term :: meaning')).toContain('term => meaning');
});
