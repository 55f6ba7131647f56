/** Tasks of every kind, each with its command and its words. */
import type { Task } from '#core/kube/scenario/tasks/types.ts';

export type ToldTask = {
	readonly task: Task;
	/** The namespace of the context in use. */
	readonly here: string;
	readonly command: string;
	readonly en: string;
	readonly ko: string;
};

export const toldTasks: readonly ToldTask[] = [
	{
		task: {
			kind: 'expose',
			namespace: 'default',
			workload: 'maps',
			service: 'maps',
			type: 'NodePort',
			port: 80,
			target: 80
		},
		here: 'default',
		command: 'kubectl expose deployment maps --type=NodePort --port=80',
		en: 'expose the Deployment “maps” in “default” by a Service “maps” of type NodePort with port 80',
		ko: '네임스페이스 ‘default’의 디플로이먼트 ‘maps’를 NodePort 타입의 서비스 ‘maps’로 노출하고 포트 80번을 열려면'
	},
	{
		task: {
			kind: 'expose',
			namespace: 'games',
			workload: 'mail',
			service: 'mail',
			type: 'ClusterIP',
			port: 80,
			target: 9100
		},
		here: 'stage',
		command: 'kubectl expose deployment mail --port=80 --target-port=9100 -n games',
		en: 'expose the Deployment “mail” in “games” by a Service “mail” of type ClusterIP with port 80, which leads to port 9100 of the pods',
		ko: '네임스페이스 ‘games’의 디플로이먼트 ‘mail’을 ClusterIP 타입의 서비스 ‘mail’로 노출하고 포트 80번(파드의 9100번으로 연결)을 열려면'
	},
	{
		task: {
			kind: 'create-service',
			namespace: 'default',
			service: 'maps',
			type: 'LoadBalancer',
			ports: [{ port: 9090, target: 5000 }],
			nodePort: null
		},
		here: 'default',
		command: 'kubectl create service loadbalancer maps --tcp=9090:5000',
		en: 'create a Service of type LoadBalancer called “maps” in “default” for pods with app=maps, which nothing that could be exposed has made, with port 9090, which leads to port 5000 of the pods',
		ko: '노출할 디플로이먼트 없이 네임스페이스 ‘default’에 app=maps 파드를 위한 LoadBalancer 타입의 서비스 ‘maps’(포트 9090번(파드의 5000번으로 연결))를 만들려면'
	},
	{
		task: {
			kind: 'create-service',
			namespace: 'stage',
			service: 'mail',
			type: 'ClusterIP',
			ports: [{ port: 9090, target: 8000 }],
			nodePort: null
		},
		here: 'stage',
		command: 'kubectl create service clusterip mail --tcp=9090:8000',
		en: 'create a Service of type ClusterIP called “mail” in “stage” for pods with app=mail, which nothing that could be exposed has made, with port 9090, which leads to port 8000 of the pods',
		ko: '노출할 디플로이먼트 없이 네임스페이스 ‘stage’에 app=mail 파드를 위한 ClusterIP 타입의 서비스 ‘mail’(포트 9090번(파드의 8000번으로 연결))을 만들려면'
	},
	{
		task: {
			kind: 'external-name',
			namespace: 'default',
			service: 'maps',
			host: 'users.example.net'
		},
		here: 'default',
		command: 'kubectl create service externalname maps --external-name=users.example.net',
		en: 'create a Service “maps” in “default” whose name leads to users.example.net, outside the cluster',
		ko: '네임스페이스 ‘default’에 클러스터 밖의 ‘users.example.net’을 가리키는 서비스 ‘maps’를 만들려면'
	},
	{
		task: { kind: 'external-name', namespace: 'games', service: 'mail', host: 'users.example.net' },
		here: 'stage',
		command: 'kubectl create service externalname mail --external-name=users.example.net -n games',
		en: 'create a Service “mail” in “games” whose name leads to users.example.net, outside the cluster',
		ko: '네임스페이스 ‘games’에 클러스터 밖의 ‘users.example.net’을 가리키는 서비스 ‘mail’을 만들려면'
	},
	{
		task: { kind: 'list', type: 'pods', namespace: 'blue', labels: {}, isWide: true },
		here: 'default',
		command: 'kubectl get pods -o wide -n blue',
		en: 'list all pods in “blue”, with the further columns',
		ko: '네임스페이스 ‘blue’에서 파드 목록을 추가 열까지 함께 보려면'
	},
	{
		task: {
			kind: 'list',
			type: 'pods',
			namespace: null,
			labels: { app: 'search', zone: 'canary' },
			isWide: false
		},
		here: 'stage',
		command: 'kubectl get pods --all-namespaces -l app=search,zone=canary',
		en: 'list all pods with the labels app=search and zone=canary in all namespaces',
		ko: '모든 네임스페이스에서 레이블 app=search, zone=canary가 붙은 파드 목록을 보려면'
	},
	{
		task: { kind: 'show', namespace: 'default', type: 'pod', name: 'maps-frr6h', format: 'json' },
		here: 'default',
		command: 'kubectl get pod maps-frr6h -o json',
		en: 'get the pod “maps-frr6h” in “default” as JSON',
		ko: '네임스페이스 ‘default’의 파드 ‘maps-frr6h’를 JSON으로 보려면'
	},
	{
		task: { kind: 'show', namespace: 'games', type: 'pod', name: 'mail-vjxd6', format: 'yaml' },
		here: 'stage',
		command: 'kubectl get pod mail-vjxd6 -o yaml -n games',
		en: 'get the pod “mail-vjxd6” in “games” as YAML',
		ko: '네임스페이스 ‘games’의 파드 ‘mail-vjxd6’을 YAML로 보려면'
	},
	{
		task: { kind: 'slices', namespace: 'default', service: 'maps' },
		here: 'default',
		command: 'kubectl get endpointslices -l kubernetes.io/service-name=maps',
		en: 'list the EndpointSlices of the Service “maps” in “default”, found by their label',
		ko: '네임스페이스 ‘default’에서 서비스 ‘maps’의 엔드포인트슬라이스를 레이블로 찾아 나열하려면'
	},
	{
		task: { kind: 'slices', namespace: 'games', service: 'mail' },
		here: 'stage',
		command: 'kubectl get endpointslices -l kubernetes.io/service-name=mail -n games',
		en: 'list the EndpointSlices of the Service “mail” in “games”, found by their label',
		ko: '네임스페이스 ‘games’에서 서비스 ‘mail’의 엔드포인트슬라이스를 레이블로 찾아 나열하려면'
	},
	{
		task: { kind: 'describe', namespace: 'default', type: 'pod', name: 'maps-frr6h' },
		here: 'default',
		command: 'kubectl describe pod maps-frr6h',
		en: 'see the pod “maps-frr6h” in “default” described, with its events',
		ko: '네임스페이스 ‘default’의 파드 ‘maps-frr6h’의 자세한 상태와 이벤트를 함께 보려면'
	},
	{
		task: { kind: 'describe', namespace: 'games', type: 'pod', name: 'mail-vjxd6' },
		here: 'stage',
		command: 'kubectl describe pod mail-vjxd6 -n games',
		en: 'see the pod “mail-vjxd6” in “games” described, with its events',
		ko: '네임스페이스 ‘games’의 파드 ‘mail-vjxd6’의 자세한 상태와 이벤트를 함께 보려면'
	},
	{
		task: { kind: 'delete', namespace: 'default', type: 'serviceaccount', name: 'robot' },
		here: 'default',
		command: 'kubectl delete serviceaccount robot',
		en: 'delete the ServiceAccount “robot” in “default”',
		ko: '네임스페이스 ‘default’의 서비스어카운트 ‘robot’을 지우려면'
	},
	{
		task: { kind: 'delete', namespace: 'games', type: 'pod', name: 'mail-vjxd6' },
		here: 'stage',
		command: 'kubectl delete pod mail-vjxd6 -n games',
		en: 'delete the pod “mail-vjxd6” in “games”',
		ko: '네임스페이스 ‘games’의 파드 ‘mail-vjxd6’을 지우려면'
	},
	{
		task: {
			kind: 'run',
			namespace: 'default',
			pod: 'maps',
			image: 'caddy',
			port: null,
			labels: { app: 'orders' }
		},
		here: 'default',
		command: 'kubectl run maps --image=caddy --labels=app=orders',
		en: 'start a pod “maps” of the image “caddy” in “default”, with the label app=orders',
		ko: '네임스페이스 ‘default’에 이미지 ‘caddy’의 파드 ‘maps’(레이블 app=orders)를 띄우려면'
	},
	{
		task: { kind: 'run', namespace: 'games', pod: 'mail', image: 'caddy', port: 80, labels: {} },
		here: 'stage',
		command: 'kubectl run mail --image=caddy --port=80 -n games',
		en: 'start a pod “mail” of the image “caddy” in “games”, with the container port 80',
		ko: '네임스페이스 ‘games’에 이미지 ‘caddy’의 파드 ‘mail’(컨테이너 포트 80번)을 띄우려면'
	},
	{
		task: {
			kind: 'label',
			namespace: 'default',
			pod: 'maps-frr6h',
			key: 'env',
			value: 'front',
			isReplaced: false
		},
		here: 'default',
		command: 'kubectl label pod maps-frr6h env=front',
		en: 'give the pod “maps-frr6h” in “default” the label env=front, without replacing one that is there',
		ko: '네임스페이스 ‘default’의 파드 ‘maps-frr6h’에 레이블 env=front 하나를 (이미 있으면 바꾸지 않고) 붙이려면'
	},
	{
		task: {
			kind: 'label',
			namespace: 'stage',
			pod: 'mail-vjxd6',
			key: 'tier',
			value: null,
			isReplaced: false
		},
		here: 'stage',
		command: 'kubectl label pod mail-vjxd6 tier-',
		en: 'take the label “tier” off the pod “mail-vjxd6” in “stage”',
		ko: '네임스페이스 ‘stage’의 파드 ‘mail-vjxd6’에서 레이블 ‘tier’를 떼려면'
	},
	{
		task: { kind: 'selector', namespace: 'default', service: 'maps', labels: { app: 'orders' } },
		here: 'default',
		command: 'kubectl set selector service maps app=orders',
		en: 'set the selector of the Service “maps” in “default” to app=orders, without an editor or a file',
		ko: '편집기나 파일 없이 네임스페이스 ‘default’의 서비스 ‘maps’의 셀렉터를 app=orders로 정하려면'
	},
	{
		task: { kind: 'selector', namespace: 'games', service: 'mail', labels: { app: 'search' } },
		here: 'stage',
		command: 'kubectl set selector service mail app=search -n games',
		en: 'set the selector of the Service “mail” in “games” to app=search, without an editor or a file',
		ko: '편집기나 파일 없이 네임스페이스 ‘games’의 서비스 ‘mail’의 셀렉터를 app=search로 정하려면'
	},
	{
		task: { kind: 'scale', namespace: 'default', workload: 'maps', replicas: 8 },
		here: 'default',
		command: 'kubectl scale deployment maps --replicas=8',
		en: 'bring the Deployment “maps” in “default” to 8 replicas',
		ko: '네임스페이스 ‘default’의 디플로이먼트 ‘maps’의 레플리카를 8개로 맞추려면'
	},
	{
		task: { kind: 'scale', namespace: 'games', workload: 'mail', replicas: 8 },
		here: 'stage',
		command: 'kubectl scale deployment mail --replicas=8 -n games',
		en: 'bring the Deployment “mail” in “games” to 8 replicas',
		ko: '네임스페이스 ‘games’의 디플로이먼트 ‘mail’의 레플리카를 8개로 맞추려면'
	},
	{
		task: { kind: 'rollout', namespace: 'default', workload: 'maps', action: 'history' },
		here: 'default',
		command: 'kubectl rollout history deployment/maps',
		en: 'list the revisions of the Deployment “maps” in “default”',
		ko: '네임스페이스 ‘default’의 디플로이먼트 ‘maps’의 리비전 목록을 보려면'
	},
	{
		task: { kind: 'rollout', namespace: 'games', workload: 'mail', action: 'history' },
		here: 'stage',
		command: 'kubectl rollout history deployment/mail -n games',
		en: 'list the revisions of the Deployment “mail” in “games”',
		ko: '네임스페이스 ‘games’의 디플로이먼트 ‘mail’의 리비전 목록을 보려면'
	},
	{
		task: { kind: 'port-forward', namespace: 'blue', service: 'maps', local: 7987, port: 9000 },
		here: 'default',
		command: 'kubectl port-forward service/maps 7987:9000 -n blue',
		en: 'forward port 7987 of your machine to port 9000 of the Service “maps” in “blue”',
		ko: '내 컴퓨터의 7987번 포트를 네임스페이스 ‘blue’의 서비스 ‘maps’의 9000번 포트로 연결하려면'
	},
	{
		task: { kind: 'port-forward', namespace: 'default', service: 'mail', local: 8443, port: 8443 },
		here: 'default',
		command: 'kubectl port-forward service/mail 8443:8443',
		en: 'forward port 8443 of your machine to port 8443 of the Service “mail” in “default”',
		ko: '내 컴퓨터의 8443번 포트를 네임스페이스 ‘default’의 서비스 ‘mail’의 8443번 포트로 연결하려면'
	},
	{
		task: {
			kind: 'logs',
			namespace: 'default',
			pod: 'maps-frr6h',
			lines: null,
			isFollowed: true,
			isPrevious: false
		},
		here: 'default',
		command: 'kubectl logs maps-frr6h --follow',
		en: 'read the logs of the pod “maps-frr6h” in “default” and go on as more comes',
		ko: '네임스페이스 ‘default’의 파드 ‘maps-frr6h’의 로그를 보고 새로 나오는 것도 계속 지켜보려면'
	},
	{
		task: {
			kind: 'logs',
			namespace: 'stage',
			pod: 'mail-vjxd6',
			lines: 30,
			isFollowed: false,
			isPrevious: true
		},
		here: 'stage',
		command: 'kubectl logs mail-vjxd6 --previous --tail=30',
		en: 'read the last 30 lines of the logs of the pod “mail-vjxd6” in “stage”, from before its container was restarted',
		ko: '네임스페이스 ‘stage’의 파드 ‘mail-vjxd6’, 컨테이너가 다시 시작되기 전의 로그 마지막 30줄을 보려면'
	},
	{
		task: { kind: 'exec', namespace: 'default', pod: 'maps-frr6h', program: 'env' },
		here: 'default',
		command: 'kubectl exec maps-frr6h -- env',
		en: 'run “env” in the pod “maps-frr6h” in “default”, without a terminal',
		ko: '네임스페이스 ‘default’의 파드 ‘maps-frr6h’에서 터미널 없이 ‘env’를 실행하려면'
	},
	{
		task: { kind: 'exec', namespace: 'games', pod: 'mail-vjxd6', program: 'env' },
		here: 'stage',
		command: 'kubectl exec mail-vjxd6 -n games -- env',
		en: 'run “env” in the pod “mail-vjxd6” in “games”, without a terminal',
		ko: '네임스페이스 ‘games’의 파드 ‘mail-vjxd6’에서 터미널 없이 ‘env’를 실행하려면'
	},
	{
		task: { kind: 'set-namespace', namespace: 'blue' },
		here: 'default',
		command: 'kubectl config set-context --current --namespace=blue',
		en: 'make “blue” the namespace of the context in use, for all commands to come',
		ko: '앞으로의 모든 명령을 위해 지금 컨텍스트의 네임스페이스를 ‘blue’로 바꾸려면'
	},
	{
		task: { kind: 'use-context', context: 'lab' },
		here: 'default',
		command: 'kubectl config use-context lab',
		en: 'switch to the context “lab”',
		ko: '컨텍스트 ‘lab’으로 전환하려면'
	},
	{
		task: {
			kind: 'make-context',
			context: 'carol-blue',
			cluster: 'lab',
			user: 'carol',
			namespace: 'blue'
		},
		here: 'default',
		command: 'kubectl config set-context carol-blue --cluster=lab --user=carol --namespace=blue',
		en: 'write a context “carol-blue” into your kubeconfig: cluster “lab”, user “carol”, namespace “blue”',
		ko: 'kubeconfig에 컨텍스트 ‘carol-blue’(클러스터 ‘lab’, 사용자 ‘carol’, 네임스페이스 ‘blue’)를 적으려면'
	},
	{
		task: { kind: 'token', namespace: 'default', account: 'robot', hours: null, audience: null },
		here: 'default',
		command: 'kubectl create token robot',
		en: 'get a token of the ServiceAccount “robot” in “default”',
		ko: '네임스페이스 ‘default’의 서비스어카운트 ‘robot’의 토큰을 받으려면'
	},
	{
		task: { kind: 'token', namespace: 'games', account: 'robot', hours: null, audience: 'vault' },
		here: 'stage',
		command: 'kubectl create token robot --audience=vault -n games',
		en: 'get a token of the ServiceAccount “robot” in “games”, meant for the audience “vault”',
		ko: '네임스페이스 ‘games’의 서비스어카운트 ‘robot’의 audience가 ‘vault’인 토큰을 받으려면'
	},
	{
		task: {
			kind: 'can-i',
			namespace: 'default',
			verb: 'delete',
			resource: 'secrets',
			as: { kind: 'user', name: 'carol' }
		},
		here: 'default',
		command: 'kubectl auth can-i delete secrets --as=carol',
		en: 'ask whether the user “carol” may delete secrets in “default”',
		ko: '사용자 ‘carol’에게 네임스페이스 ‘default’의 secrets에 대한 delete 권한이 있는지 물으려면'
	},
	{
		task: {
			kind: 'can-i',
			namespace: 'games',
			verb: 'delete',
			resource: 'pods',
			as: { kind: 'user', name: 'minjun' }
		},
		here: 'stage',
		command: 'kubectl auth can-i delete pods --as=minjun -n games',
		en: 'ask whether the user “minjun” may delete pods in “games”',
		ko: '사용자 ‘minjun’에게 네임스페이스 ‘games’의 pods에 대한 delete 권한이 있는지 물으려면'
	},
	{
		task: { kind: 'certificate', request: 'carol', isApproved: true },
		here: 'default',
		command: 'kubectl certificate approve carol',
		en: 'approve the certificate signing request “carol”',
		ko: '인증서 서명 요청 ‘carol’을 승인하려면'
	},
	{
		task: { kind: 'certificate', request: 'hana', isApproved: false },
		here: 'default',
		command: 'kubectl certificate deny hana',
		en: 'deny the certificate signing request “hana”',
		ko: '인증서 서명 요청 ‘hana’를 거부하려면'
	},
	{
		task: { kind: 'account', namespace: 'default', account: 'reader' },
		here: 'default',
		command: 'kubectl create serviceaccount reader',
		en: 'create a ServiceAccount “reader” in “default”',
		ko: '네임스페이스 ‘default’에 서비스어카운트 ‘reader’를 만들려면'
	},
	{
		task: { kind: 'account', namespace: 'games', account: 'reader' },
		here: 'stage',
		command: 'kubectl create serviceaccount reader -n games',
		en: 'create a ServiceAccount “reader” in “games”',
		ko: '네임스페이스 ‘games’에 서비스어카운트 ‘reader’를 만들려면'
	},
	{
		task: {
			kind: 'role',
			namespace: 'blue',
			role: 'robot-configmaps',
			verbs: ['delete'],
			resource: 'configmaps'
		},
		here: 'default',
		command: 'kubectl create role robot-configmaps --verb=delete --resource=configmaps -n blue',
		en: 'create a Role “robot-configmaps” in “blue” that allows to delete configmaps',
		ko: '네임스페이스 ‘blue’에 configmaps에 대한 delete 권한을 주는 Role ‘robot-configmaps’를 만들려면'
	},
	{
		task: {
			kind: 'role',
			namespace: 'stage',
			role: 'robot-pods',
			verbs: ['delete'],
			resource: 'pods'
		},
		here: 'stage',
		command: 'kubectl create role robot-pods --verb=delete --resource=pods',
		en: 'create a Role “robot-pods” in “stage” that allows to delete pods',
		ko: '네임스페이스 ‘stage’에 pods에 대한 delete 권한을 주는 Role ‘robot-pods’를 만들려면'
	},
	{
		task: {
			kind: 'binding',
			binding: 'robot-felix',
			namespace: 'default',
			role: { kind: 'clusterrole', name: 'view' },
			subject: { kind: 'group', name: 'green' }
		},
		here: 'default',
		command: 'kubectl create rolebinding robot-felix --clusterrole=view --group=green',
		en: 'give the group “green” the ClusterRole “view” in “default” only, by a binding “robot-felix”',
		ko: '바인딩 ‘robot-felix’를 만들어 그룹 ‘green’에게 네임스페이스 ‘default’에서만 ClusterRole ‘view’의 권한을 주려면'
	},
	{
		task: {
			kind: 'binding',
			binding: 'robot-anna',
			namespace: null,
			role: { kind: 'clusterrole', name: 'admin' },
			subject: { kind: 'user', name: 'minjun' }
		},
		here: 'stage',
		command: 'kubectl create clusterrolebinding robot-anna --clusterrole=admin --user=minjun',
		en: 'give the user “minjun” the ClusterRole “admin” in the whole cluster, by a binding “robot-anna”',
		ko: '바인딩 ‘robot-anna’를 만들어 사용자 ‘minjun’에게 클러스터 전체에서 ClusterRole ‘admin’의 권한을 주려면'
	},
	{
		task: { kind: 'explain', field: 'pod.spec.dnsConfig' },
		here: 'default',
		command: 'kubectl explain pod.spec.dnsConfig',
		en: 'read what the field “pod.spec.dnsConfig” means',
		ko: '필드 ‘pod.spec.dnsConfig’가 무엇을 뜻하는지 읽으려면'
	},
	{
		task: { kind: 'proxy', port: 8665, isOpen: false },
		here: 'default',
		command: 'kubectl proxy --port=8665',
		en: 'start a proxy to the API server on port 8665',
		ko: 'API 서버 프록시를 8665번 포트로 띄우려면'
	},
	{
		task: { kind: 'proxy', port: 8821, isOpen: true },
		here: 'default',
		command: 'kubectl proxy --port=8821 --address=0.0.0.0',
		en: 'start a proxy to the API server on port 8821 that listens on 0.0.0.0',
		ko: '0.0.0.0에서 듣는 API 서버 프록시를 8821번 포트로 띄우려면'
	}
];
