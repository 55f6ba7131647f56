import type { cli as english } from '../en/cli.ts';

export const cli: typeof english = {
	usage: `사용법: npm run --silent cards -- <명령>

  check [경로…]            노트의 문제와 카드가 되지 않은 줄
  compile 경로…            노트에서 나오는 카드
  diff 이전 이후           파일이나 폴더 둘 사이에 사실마다 생긴 일
  ledger [경로…] [--write] 원장에 기록될 내용; --write는 실제로 기록
  judge 종류 파일.json     사례 파일에 대한 모델의 답

  경로는 노트나 노트 폴더예요. 적지 않으면 cards/를 읽어요.
  --json           표준 출력에 JSON 문서 하나만 출력
  --ledger 파일    diff에서 ‘이전’보다 먼저 알려진 내용

종료 코드: 0 문제없음, 1 노트에 오류가 있음, 2 사용법이 틀림.`,
	severities: { error: '오류', warning: '경고', hint: '참고' },
	unknownCommand: (name) => `‘${name}’이라는 명령은 없어요.`,
	unknownOption: (name) => `여기에는 ‘${name}’ 옵션이 없어요.`,
	optionNeedsValue: (name) => `‘${name}’ 뒤에 파일을 적어 주세요.`,
	pathsNeeded: '어떤 노트인가요? 파일이나 폴더를 적어 주세요.',
	twoPathsNeeded: '고치기 전과 후의 파일 둘, 또는 폴더 둘을 적어 주세요.',
	fileAndFolder: '파일과 폴더를 섞지 말고 파일 둘, 또는 폴더 둘을 적어 주세요.',
	judgeWhat: (kinds) => `무엇을 판정할지(${kinds})와 사례 파일 하나를 적어 주세요.`,
	caseUnread: (id) => `읽을 수 없는 사례예요: ${id}`,
	notFound: (path) => `${path}: 그런 파일이나 폴더가 없어요.`,
	notReadable: (path, reason) => `${path}: 읽을 수 없어요(${reason}).`,
	noCases: (path) => `${path}: 사례 목록(“cases”)이 없어요.`,
	noNotes: (path) => `${path}: 노트(*.md)가 없어요.`,
	coverage: (covered, content, cards, suggested) =>
		`${content}줄 가운데 ${covered}줄에서 카드 ${cards}장` +
		(suggested > 0 ? `, 제안 ${suggested}장` : ''),
	askedIn: (deck, lines) => `${deck} 덱에서 묻는 줄: ${lines}`,
	uncovered: (lines) => `카드가 없는 줄: ${lines}`,
	found: (errors, warnings, hints) => `오류 ${errors}개, 경고 ${warnings}개, 참고 ${hints}개`,
	objectives: (decks, all) =>
		decks === all
			? `시험 목표와 덱 ${all}개의 카드 수:`
			: `시험 목표와 카드 수(전체 덱 ${all}개 가운데 ${decks}개만 셈):`,
	domain: (exam, curriculum, domain, weight) => `${exam} ${curriculum}, ${domain} (${weight}%)`,
	notCovered: '카드 없음',
	covers: (covered, all) => `목표 ${all}개 가운데 ${covered}개에 카드가 있음`,
	suggested: '제안',
	outcomes: {
		kept: '그대로',
		moved: '옮김',
		reworded: '고쳐 씀',
		changed: '내용 바뀜',
		new: '새로움',
		orphan: '사라짐',
		ambiguous: '불분명'
	},
	returned: '되돌아옴',
	perhaps: (text) => `혹시 “${text}”?`,
	upToDate: '최신이에요',
	written: '기록했어요',
	notWritten: '아직 기록하지 않았어요. --write를 붙여 주세요',
	errorsFirst: '노트에 오류가 있어서 기록하지 않았어요'
};
