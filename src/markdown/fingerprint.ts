export function pipelineFingerprint(): string {
	return 'x';
}
