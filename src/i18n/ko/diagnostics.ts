import type { DiagnosticsWords } from '../en/diagnostics.ts';

const didYouMean = (meant: string | number | undefined) =>
	meant === undefined ? '' : ` 혹시 “${meant}”인가요?`;

export const diagnostics: DiagnosticsWords = {
	'not-text': ({ count }) =>
		`UTF-8 텍스트 파일이 아니라서 ${count}글자를 읽을 수 없어요. UTF-8로 저장해 주세요.`,
	'cloze-unclosed': () =>
		'빈칸 표시가 닫히지 않았어요. 같은 줄에서 닫거나, 빈칸이 아니면 앞에 \\를 적어 주세요.',
	'cloze-empty': () => '빈칸 표시 사이에 아무것도 없어요. 답을 적거나 표시를 지워 주세요.',
	'cloze-unasked': () =>
		'중괄호 두 개만으로는 빈칸이 되지 않아요. {{c1::…}}나 ==…==로 적거나, 모두 빈칸이라면 노트 맨 위 설정에 ‘cloze: double-braces’를 적어 주세요.',
	'cloze-in-math': () =>
		'수식 안의 빈칸은 읽지 못해서 수식을 그대로 보여 줘요. {{c1::$…$}}처럼 수식을 빈칸 안에 넣어 주세요.',
	'answer-missing': () => '질문에 답이 없어요. 표시 뒤나 다음 줄에 답을 적어 주세요.',
	'card-unanswered': () =>
		'이 줄 아래에 답이 없어서 카드가 되지 않았어요. 다른 블록에서 불러오는 내용은 빠지니 답을 아래에 적어 주세요.',
	'question-missing': () => '답에 질문이 없어요. 표시 앞이나 윗줄에 질문을 적어 주세요.',
	'separator-repeated': () =>
		'이 줄에 ::가 또 있어요. 첫 번째 ::가 질문과 답을 나누고, 이 ::는 답 안에 그대로 보여요.',
	'answer-long': ({ length }) =>
		`답이 ${length}자예요. 짧은 답이 더 잘 기억돼요. 줄을 나누거나 일부를 ==빈칸==으로 표시해 주세요.`,
	'answer-leaks': ({ answer, label }) =>
		label === undefined
			? `답 “${answer}”이 질문에 이미 보여요. 질문을 다르게 적거나, 그 말도 빈칸으로 가려 주세요.`
			: `답 “${answer}”이 질문 위의 “${label}”에 이미 보여요. 제목을 다르게 적거나, 다른 것을 물어 주세요.`,
	'list-long': ({ count, limit }) =>
		`답에 항목이 ${count}개예요. ${limit}개가 넘으면 한꺼번에 떠올리기 어려워요. 묶어서 나누거나 하나씩 물어 주세요.`,
	'prompt-repeated': ({ line }) =>
		`${line}번째 줄이 같은 질문에 다른 답을 원해서, 어느 쪽인지 알 수 없어요. 무엇이 다른지 질문에 적거나 한 목록으로 모아 주세요.`,
	'card-repeated': ({ line }) => `${line}번째 줄과 질문도 답도 같아요. 하나면 충분해요.`,
	'reference-left-out': () =>
		'다른 블록에서 불러오는 내용은 카드에 나오지 않아요. 카드에 필요하면 여기에 적어 주세요.',
	'typed-unfit': () =>
		'이 줄에는 한 줄로 입력할 수 있는 답이 없어요. 답을 줄이거나 {typed}를 지워 주세요.',
	'typed-unknown': ({ asked }) =>
		`“${asked}” 방식으로는 답을 판정할 수 없어서 글자대로 비교해요. 그래도 되면 {typed}로 적어 주세요.`,
	'prompt-vague': () =>
		'빈칸 말고는 아무 말이 없어서 무엇을 묻는지 알 수 없어요. 둘레에 말을 적거나 ==빈칸==^[힌트]처럼 힌트를 적어 주세요.',
	'pronoun-ambiguous': ({ pronoun }) =>
		`“${pronoun}”만으로는 카드에서 무엇을 가리키는지 알 수 없어요. 그 이름을 적어 주세요.`,
	'image-missing': ({ file }) =>
		`${file} 파일이 없어요. 이미지를 그 자리에 두거나 경로를 고쳐 주세요.`,
	'anchor-repeated': ({ anchor, line }) =>
		`앵커 ^${anchor}는 ${line}번째 줄에 이미 있어요. 사실마다 다른 앵커를 붙여 주세요.`,
	'reference-unknown': ({ deck, anchor }) =>
		`다른 덱 “${deck}”에서 ^${anchor} 카드를 찾을 수 없어서, 이 줄은 자기 카드를 그대로 써요.`,
	'fence-unclosed': () => '이 코드 울타리가 닫히지 않아서 노트 끝까지 이어져요.',
	'front-matter-unclosed': () => '머리말이 닫히지 않았어요. --- 한 줄로 끝내 주세요.',
	'front-matter-invalid': () => '머리말의 이 줄은 `이름: 값` 꼴이 아니라서 읽지 않았어요.',
	'image-missing-alt': () =>
		'이미지를 볼 수 없는 사람을 위한 설명이 없어요. ![무엇이 보이는지](…)처럼 적어 주세요.',
	'line-too-long': () =>
		'줄이 너무 길어서 카드를 저절로 만들지 않았어요. 직접 표시하거나 줄을 나눠 주세요.',
	'fact-ambiguous': ({ text }) =>
		`“${text}” 같은 예전 사실을 고쳐 쓴 것일 수도 있어요. 누군가 답할 때까지 새로운 사실로 배워요.`,
	'recipe-unread': () =>
		'이 블록을 읽을 수 없어요. “ask: dns.shortest-name”이라고 적고, 조건은 그 아래 한 줄에 하나씩 적어 주세요.',
	'recipe-ask-missing': ({ known }) =>
		`무엇을 물을지 적혀 있지 않아요. “ask:” 뒤에 다음 중 하나를 적어 주세요: ${known}.`,
	'recipe-skill-unknown': ({ name, meant, known }) =>
		`“${name}”: 이런 문제는 없어요.${didYouMean(meant)} 낼 수 있는 문제: ${known}.`,
	'recipe-constraint-unknown': ({ name, meant, known }) =>
		`“${name}”: 이 문제에 쓸 수 없는 조건이에요.${didYouMean(meant)}${known === '' ? '' : ` 쓸 수 있는 조건: ${known}.`}`,
	'recipe-constraint-value': ({ name, value, meant, known }) =>
		`“${name}” 조건에 “${value}”라는 값은 쓸 수 없어요.${didYouMean(meant)} 쓸 수 있는 값: ${known}.`,
	'typed-world-missing': () =>
		'이름은 월드 안에서만 어딘가로 이어져요. 노트 옆의 이름.yaml 파일을 {typed=dns world=이름}으로 적어 주세요.',
	'typed-world-unknown': ({ world, meant }) =>
		`월드 “${world}”가 없어요. 노트 옆에 ${world}.yaml 파일이 없어요.${didYouMean(meant)}`,
	'typed-world-broken': ({ world }) =>
		`월드 “${world}”에 틀린 곳이 있어서 입력한 답을 글자로만 비교해요. 파일을 고쳐 주세요.`,
	'typed-from-missing': ({ world }) =>
		`월드 “${world}”에서 누가 묻는지 알 수 없어요. 여기에 from=네임스페이스/파드를 적거나 파일에 “from”을 적어 주세요.`,
	'typed-pod-unknown': ({ pod, world, meant }) =>
		`월드 “${world}”에 파드 “${pod}”가 없어요.${didYouMean(meant)}`,
	'typed-name-unresolved': ({ answer, pod }) =>
		`${pod} 파드에서 “${answer}”로는 아무것도 찾을 수 없어서, 같은 뜻의 답이 있을 수 없어요.`,
	'typed-command-unread': ({ answer }) =>
		`“${answer}”: kubectl이 실행할 수 없는 명령이라서 입력한 답을 글자로만 비교해요.`,
	'typed-yaml-unread': ({ answer }) =>
		`“${answer}”로 시작하는 YAML은 매니페스트나 그 일부가 아니에요. 고치거나 {typed}라고 적어 주세요.`,
	'world-invalid': ({ reason }) => String(reason),
	'world-advice': ({ reason }) => `쓸 수는 있지만 뜻한 것과 다를 수 있어요. ${reason}`,
	'blueprint-invalid': ({ reason }) => String(reason),
	'objective-misnamed': ({ id, prefix }) =>
		`“${id}”: 이 시험의 카드에 붙는 태그이므로 “${prefix}”로 시작해야 해요.`,
	'objective-repeated': ({ id, line }) =>
		`“${id}” 목표가 ${line}번째 줄에 이미 있어요. 목표마다 다른 id를 적어 주세요.`,
	'objective-unknown': ({ tag, meant }) =>
		`출제 범위에 “${tag}”라는 목표가 없어요.${didYouMean(meant)}`,
	'ledger-missing': () =>
		'이 덱에는 아직 ledger.json이 없어요. 이렇게 만들어 주세요: npm run cards -- ledger --write',
	'ledger-stale': () =>
		'원장이 최근에 고친 내용을 몰라요. 확인하고 기록해 주세요: npm run cards -- ledger --write',
	'ledger-invalid': ({ reason }) =>
		`원장을 읽을 수 없어요(${reason}). 버전 관리에서 되돌려 주세요. 새로 만들면 복습 일정을 잃어요.`
};
