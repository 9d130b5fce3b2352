import { defineExamples } from '../../example.ts';

export default defineExamples({
	failing: [
		{
			text: '[本](⟦https://www.amazon.co.jp/s?k=GPU%2BAI&tag=minato-22⟧)\n',
			fixed: '[本](https://www.amazon.co.jp/s?k=GPU+AI&tag=minato-22)\n',
			params: [{ part: '%2B' }],
		},
		{
			text: '**[本](⟦https://www.amazon.co.jp/s?k=AI%2B%E6%B5%B7%2B%E6%9C%AC⟧)**\n',
			fixed: '**[本](https://www.amazon.co.jp/s?k=AI+%E6%B5%B7+%E6%9C%AC)**\n',
		},
		{
			text: '[本](⟦https://www.amazon.co.jp/s?k=%25E6%25B5%25B7&tag=minato-22⟧)\n',
			fixed: '[本](https://www.amazon.co.jp/s?k=%E6%B5%B7&tag=minato-22)\n',
		},
	],
	passing: [
		{ text: '[本](https://www.amazon.co.jp/s?k=GPU+AI&tag=minato-22)\n' },
		{ text: '[本](https://www.amazon.co.jp/s?k=C%2B%2B&tag=minato-22)\n' },
		{ text: '[他](https://other.example/?k=a%2Bb) `https://www.amazon.co.jp/s?k=GPU%2BAI`\n' },
	],
});
