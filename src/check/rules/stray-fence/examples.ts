import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '⟦```markdown⟧\n## 港の朝\n\n船が出ます。網を積みます。市場が開きます。\n```\n',
			fixed: '## 港の朝\n\n船が出ます。網を積みます。市場が開きます。\n\n',
			params: [{ fence: '```markdown', problem: '文章を囲んでいます', problem_en: 'encloses prose' }],
		},
		{ text: '港の朝は早い。\n\n⟦```⟧\n', fixed: '港の朝は早い。\n\n' },
		{
			text: '⟦```python⟧\nprint("港")\n',
			params: [{ fence: '```python', problem: '閉じていません', problem_en: 'is not closed' }],
		},
	],
	passing: [
		{ text: '```python\nprint("港")\n```\n' },
		{ text: '````\n```\n内側\n```\n````\n' },
		{ text: '~~~text\n港 07:00\n市場 08:00\n~~~\n' },
	],
});
