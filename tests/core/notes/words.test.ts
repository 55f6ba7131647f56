import { describe, expect, test } from 'vitest';
import { endsCommand, isProgram, programs, startsCommand } from '#core/notes/words/commands.ts';
import { autoCode } from '#core/notes/inline/auto-code.ts';
import {
	breaksOff,
	caseParticle,
	clauseEnd,
	conclusion,
	finalOf,
	happens,
	interrogation,
	isAdverb,
	isDeed,
	isNaming,
	isPast,
	isPredicate,
	isSubject,
	isTopic,
	isTransitiveDeed,
	marksObject,
	marksSubject,
	supposition,
	tellsState,
	type Change
} from '#core/notes/words/korean.ts';
import {
	hasSuffixS,
	isAuxiliary,
	isDoing,
	isGerund,
	isPersonal,
	isPronoun,
	isThirdPerson,
	tellsStep
} from '#core/notes/words/english.ts';
import { isAnaphor, isDangling, pointsWithin } from '#core/notes/words/anaphora.ts';
import { particle, withParticle } from '#core/notes/words/particle.ts';
import { asked, cardsOf } from './cards-of.ts';

const apply = (word: string, { cut, add }: Change) => word.slice(0, word.length - cut) + add;

describe('particles', () => {
	test.each([
		['서비스는', '서비스'],
		['파드는', '파드'],
		['노드는', '노드'],
		['값은', '값'],
		['볼륨은', '볼륨'],
		['클러스터는', '클러스터'],
		['레이블은', '레이블'],
		['개인키는', '개인키'],
		['컨테이너 이름은', '컨테이너 이름']
	])('Hangul: %s', (expected, word) => {
		expect(withParticle(word, '은/는')).toBe(expected);
	});

	test.each([
		['은/는', '값', '은'],
		['은/는', '키', '는'],
		['이/가', '값', '이'],
		['이/가', '키', '가'],
		['을/를', '값', '을'],
		['을/를', '키', '를'],
		['과/와', '값', '과'],
		['과/와', '키', '와'],
		['으로/로', '값', '으로'],
		['으로/로', '키', '로'],
		['으로/로', '레이블', '로'],
		['은/는', '레이블', '은'],
		['을/를', '레이블', '을']
	] as const)('%s after %s is %s', (pair, word, expected) => {
		expect(particle(word, pair)).toBe(expected);
	});

	test.each([
		['pod', '는'],
		['Pod', '는'],
		['node', '는'],
		['Service', '는'],
		['kubelet', '은'],
		['label', '은'],
		['namespace', '는'],
		['volume', '은'],
		['plugin', '은'],
		['key', '는'],
		['proxy', '는'],
		['ConfigMap', '은'],
		['Secret', '은'],
		['stack', '은'],
		['Ingress', '는'],
		['cluster', '는'],
		['deployment', '는'],
		['ping', '은'],
		['IP', '는'],
		['DNS', '는'],
		['URL', '은'],
		['API', '는'],
		['CNAME', '은'],
		['TCP', '는'],
		['VM', '은'],
		['CPU', '는'],
		['PVC', '는']
	])('a Latin word as it is read aloud: %s%s', (word, expected) => {
		expect(particle(word, '은/는')).toBe(expected);
	});

	test.each([
		['0', '은', '으로'],
		['1', '은', '로'],
		['2', '는', '로'],
		['3', '은', '으로'],
		['4', '는', '로'],
		['5', '는', '로'],
		['6', '은', '으로'],
		['7', '은', '로'],
		['8', '은', '로'],
		['9', '는', '로'],
		['8001', '은', '로'],
		['443', '은', '으로'],
		['8080', '은', '으로'],
		['30000', '은', '으로']
	])('the number %s takes %s and %s', (digits, topic, towards) => {
		expect(particle(digits, '은/는')).toBe(topic);
		expect(particle(digits, '으로/로')).toBe(towards);
	});

	test.each([
		['파드)', '는'],
		['"값"', '은'],
		['서비스 (Service)', '는'],
		['svc-3', '은'],
		['X509', '는']
	])('what is not a letter does not count: %s takes %s', (word, expected) => {
		expect(particle(word, '은/는')).toBe(expected);
	});

	test.each(['', '!!', '😀'])('a word that cannot be read still gets a form: "%s"', (word) => {
		expect(['은', '는']).toContain(particle(word, '은/는'));
	});

	test('withParticle joins without a space', () => {
		expect(withParticle('파드', '이/가')).toBe('파드가');
	});
});

describe('clause ends', () => {
	test.each([
		['설정시', '', 'when'],
		['생성시에', '', 'when'],
		['시', '않을', 'when'],
		['실패하면', '', 'when'],
		['없으면', '', 'when'],
		['경우', '하는', 'when'],
		['경우에는', '하는', 'when'],
		['때', '생성할', 'when'],
		['때는', '생성할', 'when'],
		['생성후', '', 'when'],
		['후에', '만든', 'when'],
		['바뀌더라도', '', 'when'],
		['가변적이므로', '', 'cause'],
		['이므로', '가변적', 'cause'],
		['때문에', '있기', 'cause'],
		['추가해서', '', 'means'],
		['가져와서', '', 'means'],
		['되지만', '', 'contrast'],
		['하는데', '', 'background'],
		['받으며', '', 'and']
	])('%s after "%s" is %s', (word, before, kind) => {
		expect(clauseEnd(word, before)).toBe(kind);
	});

	test.each([
		['다시', ''],
		['캐시', ''],
		['즉시', ''],
		['표시', ''],
		['무시', ''],
		['동시에', ''],
		['화면', ''],
		['반면', ''],
		['측면', ''],
		['이후', ''],
		['오후', ''],
		['따라서', ''],
		['대해서', ''],
		['위해서', ''],
		['만', ''],
		['10개만', ''],
		['때', '그'],
		['시', '오전'],
		['그러면', ''],
		['왜냐하면', ''],
		['로', ''],
		['가운데', ''],
		['서비스', '']
	])('%s ends no clause', (word, before) => {
		expect(clauseEnd(word, before)).toBeNull();
	});
});

describe('topics and case particles', () => {
	test.each(['pod는', '서비스는', '포트는', 'Service는', '8001은', '컨테이너는', '레이블은'])(
		'%s names a topic',
		(word) => {
			expect(isTopic(word)).toBe(true);
		}
	);

	test.each([
		'있는',
		'되는',
		'하는',
		'없는',
		'같은',
		'많은',
		'높은',
		'라는',
		'이름이라는',
		'받는',
		'는'
	])('%s names no topic', (word) => {
		expect(isTopic(word)).toBe(false);
	});

	test.each([
		['값는', 'the wrong form after a consonant'],
		['파드은', 'the wrong form after a vowel'],
		['안에서는', 'a place, not a topic']
	])('%s: %s', (word) => {
		expect(isTopic(word)).toBe(false);
	});

	test.each([
		['endpoint를', '를'],
		['값을', '을'],
		['포트로', '로'],
		['pod에', '에'],
		['내부적으로는', '으로는'],
		['서비스가', '가'],
		['안에서', '에서'],
		['파드까지', '까지'],
		['추가', ''],
		['평가', ''],
		['경로', ''],
		['경우', ''],
		['용도', ''],
		['있는', ''],
		['를', ''],
		['설정', '']
	])('%s carries "%s"', (word, expected) => {
		expect(caseParticle(word)).toBe(expected);
	});

	test.each(['자동으로', '그대로', '모두'])('%s is an adverb whatever it ends with', (word) => {
		expect(isAdverb(word)).toBe(true);
	});
});

describe('deeds and predicates', () => {
	test.each(['설정', '생성', '자동생성', '연결'])('%s is done', (word) => {
		expect(isDeed(word)).toBe(true);
	});

	test.each(['값', '파드', '서비스', 'x'])('%s is not done', (word) => {
		expect(isDeed(word)).toBe(false);
	});

	test('only some deeds want an object', () => {
		expect(isTransitiveDeed('추가')).toBe(true);
		expect(isTransitiveDeed('작동')).toBe(false);
	});

	test.each(['설정', '생성함', '없음', '됨', '된다', '가능'])('%s may end a clause', (word) => {
		expect(isPredicate(word)).toBe(true);
	});

	test.each(['값', '노드', '포트'])('%s ends no clause', (word) => {
		expect(isPredicate(word)).toBe(false);
	});

	test.each(['이러한', '이는', '따라서', '그리고', '또한', '다음은', '여기서'])(
		'%s leans on the sentence before',
		(word) => {
			expect(isDangling(word)).toBe(true);
		}
	);

	test.each(['파드는', '서비스', '이름은'])('%s stands on its own', (word) => {
		expect(isDangling(word)).toBe(false);
	});
});

describe('how a word changes at its end', () => {
	test.each([
		['받으며', '받음'],
		['되지만', '됨'],
		['하지만', ''],
		['있는데', '있음'],
		['다르지만', '다름'],
		['파드인데', '파드임'],
		['가능한데', '가능함'],
		['설정', '설정']
	])('as a note ends a sentence: %s → "%s"', (word, expected) => {
		expect(apply(word, conclusion(word))).toBe(expected);
	});

	test.each([
		['추가해서', '추가하면'],
		['가져와서', '가져오면'],
		['생성되어서', '생성되면'],
		['연결하여서', '연결하면'],
		['연결돼서', '연결되면']
	])('as a supposition: %s → %s', (word, expected) => {
		expect(apply(word, supposition(word))).toBe(expected);
	});

	test.each([
		['적용한다', '적용하나'],
		['가능하다', '가능한가'],
		['생성함', '생성하나'],
		['생성됨', '생성되나'],
		['있음', '있나'],
		['않음', '않나'],
		['받는다', '받나'],
		['합니다', '합니까'],
		['노드이다', '노드인가'],
		['이어짐', '이어지나'],
		['있다', '있나'],
		['갔다', '갔나'],
		['설정', '설정'],
		['다음', '다음'],
		['처음', '처음']
	])('as a question: %s → %s', (word, expected) => {
		expect(apply(word, interrogation(word))).toBe(expected);
	});
});

describe('commands', () => {
	test.each([
		['kubectl', 'get'],
		['k', 'describe'],
		['docker', 'run'],
		['git', 'rebase'],
		['helm', 'install'],
		['systemctl', 'restart']
	])('%s %s starts a command', (program, verb) => {
		expect(startsCommand(program, verb)).toBe(true);
	});

	test.each([
		['kubectl', '설치'],
		['kubectl', 'is'],
		['docker', 'image'],
		['the', 'get'],
		['constructor', 'toString']
	])('%s %s starts none', (program, verb) => {
		expect(startsCommand(program, verb)).toBe(false);
	});

	test.each(['kubectl', 'curl', 'ls', './run.sh', '/usr/bin/env', '../tool'])(
		'%s is a program',
		(word) => {
			expect(isProgram(word)).toBe(true);
		}
	);

	test.each(['NAME', 'web-1', 'apiVersion:', 'a/b', ''])('%s is no program', (word) => {
		expect(isProgram(word)).toBe(false);
	});

	test.each([
		['run kubectl get pods', true],
		['kubectl 설치', false],
		['the mykubectl get', false],
		['a pod', false]
	])('%s mentions a command: %s', (text, expected) => {
		expect(autoCode(text).length > 0).toBe(expected);
	});

	test('every program with verbs starts a command with one', () => {
		expect(programs).toContain('etcdctl');
		expect(autoCode('run etcdctl snapshot save to keep it')).toEqual([{ start: 4, end: 25 }]);
	});

	test('words of a sentence end a command, arguments do not', () => {
		expect(['to', 'and', 'shows'].every(endsCommand)).toBe(true);
		expect(['pods', '-n', 'web'].some(endsCommand)).toBe(false);
	});
});

describe('words that stand for something said before', () => {
	test.each('이를 그것은 이곳이 이들 이것들은 이건 여기에서 이런 이렇게 그러면'.split(' '))(
		'%s',
		(word) => {
			expect(isAnaphor(word)).toBe(true);
			expect(isDangling(word)).toBe(true);
		}
	);

	test.each('이름을 이미 이용 그룹은 그림 여기저기 이'.split(' '))('not %s', (word) => {
		expect(isAnaphor(word)).toBe(false);
	});

	test('a bare 이를 may stand for what its own sentence says, 이것을 hardly does', () => {
		expect(pointsWithin('이를')).toBe(true);
		expect(pointsWithin('이것을')).toBe(false);
	});

	test('none may stand in a question alone', () => {
		expect(asked('- 이것이 켜져 있으면 이름을 저장', 'D2')).toEqual([]);
		expect(asked('- 값이 크므로 이를 나누면 이름을 저장', 'D2')).toEqual([
			'값이 크므로 이를 나누면 무엇을 저장하나? => 이름'
		]);
	});
});

describe('what breaks off', () => {
	test.each([
		'대부분의 값을',
		'순위가 낮은 프로세스가',
		'그룹에 의해',
		'이것을 바탕으로',
		'값이 크지만',
		'값을 넣으며',
		'값을 쓰는데',
		'값을 쓰면서',
		'값이나'
	])('%s', (text) => {
		expect(breaksOff(text)).toBe(true);
	});

	test.each([
		'가을',
		'고양이',
		'사용자 게이트웨이',
		'문제 풀이',
		'그 가운데',
		'값을 저장',
		'켜져 있을 때'
	])('not %s', (text) => {
		expect(breaksOff(text)).toBe(false);
	});

	test('neither a statement nor an answer may', () => {
		expect(cardsOf('- 실패하면 여러 쓰레드를 한 번에 넣으며')).toEqual([]);
		expect(cardsOf('- 접근 토큰: 사용자가 접근할 때 쓰는 열쇠를')).toEqual([]);
	});
});

describe('who does what to what', () => {
	test.each([
		['값을', true],
		['파드를', true],
		['가을', false],
		['파드을', false]
	])('%s is an object: %s', (word, expected) => {
		expect(marksObject(word)).toBe(expected);
	});

	test.each([
		['값이', true],
		['파드가', true],
		['게이트웨이', false],
		['국가', false]
	])('%s is a subject: %s', (word, expected) => {
		expect(marksSubject(word)).toBe(expected);
		expect(isSubject(word)).toBe(expected);
	});

	test('a topic is a subject as well', () => {
		expect(isSubject('파드는')).toBe(true);
		expect(marksSubject('파드는')).toBe(false);
	});
});

describe('what was or would be', () => {
	test.each(['했다', '보았음', '되겠다', '만들었습니다'])('%s', (word) => {
		expect(isPast(word)).toBe(true);
	});

	test.each(['한다', '있다', '있습니다', '없음', '다음', '한다면'])('not %s', (word) => {
		expect(isPast(word)).toBe(false);
	});
});

describe('English words', () => {
	test.each([
		['pods', true],
		['restarts', true],
		['status', false],
		['process', false],
		['analysis', false],
		['OS', false]
	])('%s has the -s of a plural or of a verb: %s', (word, expected) => {
		expect(hasSuffixS(word)).toBe(expected);
	});

	test.each([
		['adding', true],
		['Running', true],
		['string', false],
		['everything', false]
	])('%s is a gerund: %s', (word, expected) => {
		expect(isGerund(word)).toBe(expected);
	});

	test.each([
		['is', true],
		['Could', true],
		['doesn’t', true],
		['May', false],
		['CAN', false],
		['isolated', false]
	])('%s is an auxiliary: %s', (word, expected) => {
		expect(isAuxiliary(word)).toBe(expected);
	});

	test.each(['it', "It's", 'These', 'their'])('%s stands for something said before', (word) => {
		expect(isPronoun(word)).toBe(true);
		expect(isPersonal(word)).toBe(false);
	});

	test.each(['I', 'you’re', "let's", 'Our'])('%s stands for the author or the reader', (word) => {
		expect(isPersonal(word)).toBe(true);
		expect(isPronoun(word)).toBe(false);
	});

	test.each(['IT', 'US', 'let', 'item', 'node'])('%s stands for itself', (word) => {
		expect(isPronoun(word) || isPersonal(word)).toBe(false);
	});

	test.each([
		['restarts', 'the', true],
		['has', 'two', false],
		['pods', 'are', false],
		['Restarts', 'the', false]
	])('%s %s tells what a thing does: %s', (verb, next, expected) => {
		expect(isThirdPerson(verb, next)).toBe(expected);
	});

	test.each([
		['Lists', 'all', true],
		['list', 'pods', true],
		['node', 'agent', false]
	])('%s %s is told in a verb of steps: %s', (first, second, expected) => {
		expect(tellsStep(first, second)).toBe(expected);
	});

	test.each([
		['to', 'start', true],
		['to', 'the', false],
		['List', 'pods', true],
		['adding', 'values', true],
		['Log', 'level', false],
		['String', 'pool', false]
	])('%s %s tells what is done: %s', (first, second, expected) => {
		expect(isDoing(first, second)).toBe(expected);
	});

	test('a name in capitals is no pronoun, a term with a noun no deed', () => {
		expect(asked('- BE: the largest byte comes first', 'D1')).toEqual([
			'BE? => the largest byte comes first'
		]);
		expect(asked('- Log level: `debug`', 'D1')).toEqual(['Log level? => debug']);
	});
});

describe('Korean endings', () => {
	test.each([
		['값', 18],
		['파일', 8],
		['키', 0],
		['pod', -1]
	])('the last letter of %s ends in consonant %i', (word, expected) => {
		expect(finalOf(word)).toBe(expected);
	});

	test.each(['파드란', '칼럼(column)이란', 'REST 란', '정규화란', '앱이란'])(
		'%s asks what it is',
		(word) => {
			expect(isNaming(word)).toBe(true);
		}
	);

	test.each(['혼란', '논란', '이란', '파드는'])('%s does not', (word) => {
		expect(isNaming(word)).toBe(false);
	});

	test.each(['발생', '불가능', '필요', '종료'])('%s happens', (word) => {
		expect(happens(word)).toBe(true);
	});

	test.each(['설정', '삭제', '접근'])('%s is done', (word) => {
		expect(happens(word)).toBe(false);
	});

	test('what is so is told apart from what is done', () => {
		expect(tellsState('포트가 없습니다.')).toBe(true);
		expect(tellsState('포트를 엽니다.')).toBe(false);
	});

	test('a caption may say what can be done', () => {
		const below = '\n\n```sh\nkubectl get pods\n```';
		expect(asked(`파드 목록을 볼 수 있다${below}`, 'D10')).toHaveLength(1);
		expect(asked(`파드 목록이 아직 여기 없다${below}`, 'D10')).toEqual([]);
	});
});
